using System.Net.Http.Json;
using Graph.Telemetry;
using Graph.Tests.Hosting;

namespace Graph.Tests.Outside;

/// <summary>The content that a collector receives: where the time is spent, and no personal data.</summary>
[Collection(nameof(Alone))]
public sealed class TelemetryTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";
    private const string Phone = "13800138123";
    private const string Name = "欧阳若兰";

    [Fact]
    public async Task Request_operation_and_statement_are_one_trace_and_figures_arrive()
    {
        await using var collector = await OtlpCollector.Start();
        await using (var host = new Watched(collector.Address))
        {
            await host.InitializeAsync();
            await Ask(host);
            await Eventually.Holds(() => collector.Metrics.ContainsKey("events.outbox.depth"));
        }

        // Pending telemetry is sent before the host exits.
        var spans = collector.Spans.Where(s => s.Trace == Trace).ToList();
        foreach (
            var (operation, statement) in new[]
            {
                ("query Officials", "SELECT commons"),
                ("mutation Enter", "INSERT commons"),
            }
        )
        {
            var request = spans.Where(s => s.Name.StartsWith("POST", StringComparison.Ordinal)).Select(s => s.Id);
            var asked = spans.First(s => s.Name == operation);
            Assert.Contains(asked.Parent, request);
            Assert.Contains(
                spans,
                s =>
                    s.Name == statement
                    && s.Parent == asked.Id
                    && s.Tags["db.query.text"].Contains("Officials", StringComparison.Ordinal)
            );
        }

        Assert.All(
            new[]
            {
                "graphql.operation.duration",
                "graphql.operation.cost",
                "graphql.errors",
                "graphql.refusals",
                "events.relay.lag",
                "events.outbox.depth",
                "events.outbox.dead_lettered",
                "events.subscribers",
                "http.server.request.duration",
            },
            metric => Assert.Contains(metric, collector.Metrics.Keys)
        );
        Assert.DoesNotContain(Phone, collector.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, collector.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(Name), collector.Everything, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Clients_that_make_up_names_do_not_make_up_series()
    {
        var names = new OperationNames(most: 3);
        Assert.Equal("anonymous", names.Of(null));
        Assert.Equal(["A", "B", "C", "other", "A"], new[] { "A", "B", "C", "D", "A" }.Select(names.Of));
        Assert.Equal("other", new OperationNames().Of(new string('n', 65)));
    }

    private static async Task Ask(TestHost host)
    {
        host.Http.DefaultRequestHeaders.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");
        const string Find =
            "query Officials($name: String!) { officials(where: { name: { eq: $name } }) { nodes { number } } }";
        const string Enter =
            "mutation Enter($input: EnterOfficialInput!) { enterOfficial(input: $input) { official { id } errors { ... on Error { code } } } }";
        await host.Data(Find, new { name = Name });
        for (var i = 0; i < 2; i++)
        {
            // The second time the number is a duplicate.
            await host.Data(Enter, new { input = new { number = Phone, name = Name } });
        }

        await host.Error("{ nothing }");
        var variables = Uri.EscapeDataString($$"""{"name":"{{Name}}"}""");
        using var answer = await host.Http.GetAsync(
            $"/graphql?query={Uri.EscapeDataString(Find)}&variables={variables}"
        );
        Assert.Contains(Phone, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var unread = await host.Http.PostAsJsonAsync("/graphql", new { query = $"{{ official{Phone} }}" });
    }

    private sealed class Watched(string collector) : TestHost, IAsyncDisposable
    {
        protected override IEnumerable<string> Settings =>
            [.. base.Settings, $"--Telemetry:Endpoint={collector}", "--Telemetry:Interval=00:00:00.2"];

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
