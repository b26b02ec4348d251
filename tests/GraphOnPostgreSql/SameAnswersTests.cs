using System.Text.Json;
using CsCheck;
using Graph.Schema;
using Graph.Tests.Attacks;
using Graph.Tests.Hosting;
using Host.Access;
using Kernel.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>
/// Random operations generated from the schema get the same answers on PostgreSQL and on SQLite. The second host serves a copy of the
/// first one's installation, so that ids and cursors are equal too.
/// </summary>
[Collection(nameof(PeopledHost))]
public sealed class SameAnswersTests(PeopledHost host) : IAsyncLifetime
{
    private const int Operations = 300;
    private readonly string directory = Directory.CreateTempSubdirectory("same-").FullName;
    private readonly List<(string Name, HttpClient There, HttpClient Here)> callers = [];
    private TestHost.Second? other;

    private World World => host.World;

    public async Task InitializeAsync()
    {
        if (!Installations.Available)
        {
            return;
        }

        var files = Path.Combine(directory, "data");
        await HostRun.Done(["database", "copy", "--to", "Sqlite", "--directory", files, .. host.Installation]);
        var keys = host.Installation.Single(s => s.StartsWith("--Keys:Directory=", StringComparison.Ordinal));
        other = new TestHost.Second([$"--Storage:Directory={files}", keys]);
        await other.InitializeAsync();
        callers.Add(("everything", host.Http, other.Http));
        foreach (var official in host.Callers.Where(c => c.Official is not null))
        {
            var token = other
                .Services.GetRequiredService<DevelopmentIssuer>()
                .Issue(IdentityKind.Official, official.Name, TimeSpan.FromHours(1));
            callers.Add((official.Name, official.Client, other.Client(token)));
        }
    }

    public async Task DisposeAsync()
    {
        if (other is not null)
        {
            await other.DisposeAsync();
        }

        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public Task Whatever_is_asked_is_answered_alike_on_both_databases() =>
        Gen.Int.SampleAsync(
            async seed =>
            {
                var random = new Random(seed);
                var by = callers[random.Next(3) == 0 ? random.Next(callers.Count) : 0];
                var list = Any(random, World.Model.Query.Fields.Where(f => f.Source is ConnectionSource));
                var first = await Same(by, Page(random, list, null), list);
                if (
                    first.ValueKind == JsonValueKind.Object
                    && first.TryGetProperty(list.Name, out var page)
                    && page.GetProperty("pageInfo").GetProperty("endCursor") is { ValueKind: JsonValueKind.String } end
                )
                {
                    await Same(by, Page(new Random(seed + 1), list, end.GetString()), list);
                }

                await Same(by, SharedOperation.Make(World, seed, host.Callers[0]).Whole, list);
            },
            iter: Operations,
            threads: 1
        );

    private static async Task<JsonElement> Same(
        (string Name, HttpClient There, HttpClient Here) by,
        string operation,
        Field list
    )
    {
        var (there, here) = (await TestHost.Send(by.There, operation), await TestHost.Send(by.Here, operation));
        Assert.True(
            there.GetRawText() == here.GetRawText(),
            $"{by.Name}, {list.Name}: {operation}\nPostgreSQL: {there}\nSQLite: {here}"
        );
        return there.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data : default;
    }

    private string Page(Random random, Field list, string? after)
    {
        var target = ((ConnectionSource)list.Source).Target;
        var condition = random.Next(3) == 0 ? "" : $"where: {Condition.Random(World, random, random, target).Text}";
        var keys = target.Sort!.Served.Fields.OrderBy(_ => random.Next()).Take(random.Next(1, 4));
        var order = string.Join(", ", keys.Select(k => $"{{ {k.Name}: {(random.Next(2) == 0 ? "ASC" : "DESC")} }}"));
        var size = random.Next(1, 12);
        var part =
            after is not null ? $"first: {size} after: \"{after}\""
            : random.Next(3) == 0 ? $"last: {size}"
            : $"first: {size}";
        var nodes =
            $"{list.Name}({part} {condition} order: [{order}]) {{ totalCount pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} edges {{ cursor node {{ {Selections.Columns(target)} {Below(random, target)} }} }} }}";
        if (after is not null)
        {
            return $"{{ {nodes} }}";
        }

        var figures = (ObjectType)World.Model.Query.Find($"{list.Name}Aggregate")!.Type.Leaf;
        return $"{{ {nodes} {list.Name}Aggregate{(condition.Length == 0 ? "" : $"({condition})")} {{ {Selections.Figures(figures)} {Selections.Groups(random, figures)} }} }}";
    }

    private static string Below(Random random, ObjectType node)
    {
        var lists = node.Fields.Where(f => f.Source is ConnectionSource).ToList();
        if (lists.Count == 0)
        {
            return "";
        }

        var list = Any(random, lists);
        return $"{list.Name}(first: 2) {{ totalCount nodes {{ {Selections.Columns(((ConnectionSource)list.Source).Target)} }} }}";
    }

    private static T Any<T>(Random random, IEnumerable<T> all) => all.ElementAt(random.Next(all.Count()));
}
