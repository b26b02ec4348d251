using System.Data.Common;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Tests.Hosting;
using Host.Monitoring;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Graph.Tests.Outside;

/// <summary>The log of an operator: one line per event, each with its trace, none with personal data.</summary>
public sealed class LogTests
{
    private const string Name = "欧阳若兰";
    private const string Phone = "13800138123";
    private const string Identity = "350824199001011234";

    [ServiceFact]
    public async Task A_fault_is_a_line_that_the_answer_leads_to_and_that_names_nobody()
    {
        var installation = await Installations.Take();
        await using var issuer = await Issuer.Start();
        await using (var process = HostProcess.Start([.. installation, .. issuer.Settings]))
        {
            process.SignIn(issuer.Token(Issuer.Of("WP0035")));
            await process.Serving();
            var before = await Ask(process);
            Assert.Contains(before, a => a.Body.Contains(Phone, StringComparison.Ordinal));
            await Break(installation);
            var faults = (await Ask(process))
                .Where(a => a.Body.Contains("INTERNAL", StringComparison.Ordinal))
                .ToList();
            Assert.NotEmpty(faults);
            await process.Terminate();
            Assert.Equal(0, await process.Exit());

            var events = process
                .Output.Where(line => !line.StartsWith("服务已启动", StringComparison.Ordinal))
                .Select(line => JsonDocument.Parse(line).RootElement)
                .ToList();
            Assert.All(
                faults,
                fault =>
                    Assert.Contains(
                        events,
                        e =>
                            e.GetProperty("level").GetString() == "Error"
                            && e.TryGetProperty("traceId", out var trace)
                            && trace.GetString() == fault.RequestId
                            && e.TryGetProperty("fault", out var told)
                            && told.GetProperty("kind").GetString()!.Length > 0
                    )
            );
            Assert.All(
                new[] { Name, Phone, Identity },
                value => Assert.DoesNotContain(process.Output, line => line.Contains(value, StringComparison.Ordinal))
            );
        }

        await Installations.Drop(installation);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_database_says_of_a_value_is_left_out_unless_all_is_asked_for(bool all)
    {
        var fault = new DbUpdateException(
            "An error occurred while saving the entity changes.",
            new Complaint($"Cannot insert duplicate key. The duplicate key value is ({Phone}).")
        );
        using var text = new StringWriter();
        var lines = new EventLines(TimeProvider.System, Options.Create(new EventLines.Options { TellsAll = all }));
        lines.Write(
            new LogEntry<string>(
                LogLevel.Error,
                "Graph",
                new EventId(1),
                "A request failed",
                fault,
                (state, _) => state
            ),
            null,
            text
        );
        Assert.Equal(all, text.ToString().Contains(Phone, StringComparison.Ordinal));
        Assert.Single(text.ToString().Trim().Split('\n'));
        Assert.Contains("\"code\":\"23000\"", text.ToString(), StringComparison.Ordinal);
    }

    private static async Task<List<(string RequestId, string Body)>> Ask(HostProcess process)
    {
        const string Enter =
            "mutation ($input: EnterOfficialInput!) { enterOfficial(input: $input) { official { id } errors { ... on Error { code } } } }";
        const string Find = "query ($name: String!) { officials(where: { name: { eq: $name } }) { nodes { number } } }";
        var answers = new List<(string, string)>();
        await Post(new { query = Enter, variables = new { input = new { number = Phone, name = Name } } });
        await Post(new { query = Enter, variables = new { input = new { number = Phone, name = Name } } });
        await Post(new { query = Enter, variables = new { input = new { number = 7, name = Identity } } });
        await Post(new { query = Find, variables = new { name = Name } });
        await Post(new { query = Find, variables = new { name = new[] { Identity } } });
        await Post(
            new { query = $"{{ officials(where: {{ name: {{ eq: \"{Identity}\" }} }}) {{ nodes {{ number }} }} }}" }
        );
        await Post(new { query = $"{{ \"{Name}\" }}" });
        await Post($"\"{Phone}");
        var variables = Uri.EscapeDataString($$"""{"name":"{{Name}}"}""");
        await Read(await process.Http.GetAsync($"/graphql?query={Uri.EscapeDataString(Find)}&variables={variables}"));
        await Read(await process.Http.GetAsync($"/{Phone}"));
        return answers;

        async Task Post(object body) => await Read(await process.Http.PostAsJsonAsync("/graphql", body));

        async Task Read(HttpResponseMessage answer)
        {
            using (answer)
            {
                answers.Add(
                    (answer.Headers.GetValues("X-Request-Id").Single(), await answer.Content.ReadAsStringAsync())
                );
            }
        }
    }

    /// <summary>Removes a table while the host runs.</summary>
    private static async Task Break(string[] installation)
    {
        await using var app = Host.Application.Build(installation);
        var store = app.Services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Commons");
        await using var context = store.Open();
#if POSTGRESQL
        await context.Database.ExecuteSqlRawAsync("ALTER TABLE commons.\"Officials\" RENAME TO \"Gone\"");
#elif SQLSERVER
        await context.Database.ExecuteSqlRawAsync("EXEC sp_rename N'commons.Officials', N'Gone'");
#else
        await context.Database.ExecuteSqlRawAsync("ALTER TABLE \"Officials\" RENAME TO \"Gone\"");
#endif
    }

    private sealed class Complaint(string message) : DbException(message)
    {
        public override string SqlState => "23000";
    }
}
