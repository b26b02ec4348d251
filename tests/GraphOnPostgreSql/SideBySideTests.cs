using System.Collections.Concurrent;
using System.Text.Json;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Data of different modules is read concurrently on a database server.</summary>
public sealed class SideBySideTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Visits = "visits(first: 2) { totalCount nodes { id officials { name } } }";
    private const string Petitions = "petitions(first: 2) { totalCount nodes { id } }";
    private const string Disputes = "disputes(first: 2) { totalCount nodes { id } }";

    [Theory]
    [InlineData("visits", $"{{ {Visits} {Petitions} {Disputes} }}")]
    [InlineData("petitions", $"{{ {Petitions} {Disputes} {Visits} }}")]
    [InlineData("disputes", $"{{ {Disputes} {Visits} {Petitions} }}")]
    public async Task Lists_of_other_modules_are_read_while_one_waits_and_the_answer_is_the_same(
        string first,
        string operation
    )
    {
        var expected = await host.Data(operation);
        var others = new[] { "visits", "petitions", "disputes" }.Where(s => s != first);

        var (answer, _) = await WhileLocked(first, operation, sent => others.All(sent.Contains));

        Assert.Equal(expected.GetRawText(), answer.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Lists_of_each_row_of_a_list_are_read_so_too()
    {
        const string operation =
            $"{{ orgUnit(code: 350824001000) {{ children(first: 3) {{ nodes {{ {Visits} {Petitions} {Disputes} }} }} }} }}";
        var expected = await host.Data(operation);
        var (answer, _) = await WhileLocked(
            "visits",
            operation,
            sent => sent.Contains("petitions") && sent.Contains("disputes")
        );
        Assert.Equal(expected.GetRawText(), answer.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task A_request_waits_for_no_more_than_four_statements_at_once()
    {
        const string operation =
            $"{{ {Visits} {Petitions} {Disputes} aidCases(first: 1) {{ nodes {{ id }} }} notices(first: 1) {{ nodes {{ id }} }} }}";
        await using var own = new TestHost.Own();
        await own.InitializeAsync();
        await own.Data(operation);
        var locks = new Stack<IAsyncDisposable>();
        foreach (var schema in new[] { "visits", "petitions", "disputes", "assistance", "publicity" })
        {
            locks.Push(await Locked(own, schema));
        }

        var answer = own.Data(operation);
        await Eventually.Holds(async () => await Waiting(own) >= 4);
        for (var time = 0; time < 5; time++)
        {
            Assert.Equal(4, await Waiting(own));
        }

        while (locks.TryPop(out var held))
        {
            await held.DisposeAsync();
        }

        await answer;
    }

    [Fact]
    public async Task Lists_of_one_module_are_read_one_after_another()
    {
        const string operation = "{ a: visits(first: 1) { nodes { id } } b: visitIssues(first: 1) { nodes { id } } }";
        await host.Data(operation);
        var (_, early) = await WhileLocked("visits", operation, sent => sent.Contains("visits"));
        Assert.Single(early, s => s == "visits");
    }

    [Fact]
    public async Task What_fails_in_one_module_says_nothing_of_the_others_and_the_errors_stand_in_the_order_of_the_fields()
    {
        await using var own = new TestHost.Own();
        await own.InitializeAsync();
        await Command(own, "ALTER TABLE visits.\"Visits\" RENAME TO \"Elsewhere\"");
        await Command(own, "ALTER TABLE disputes.\"Disputes\" RENAME TO \"Elsewhere\"");
        var answer = await own.Send($"{{ {Visits} {Petitions} {Disputes} }}");
        Assert.Equal(
            ["visits INTERNAL", "disputes INTERNAL"],
            answer
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e =>
                    $"{e.GetProperty("path")[0].GetString()} {e.GetProperty("extensions").GetProperty("code").GetString()}"
                )
        );
        var data = answer.GetProperty("data");
        Assert.Equal(JsonValueKind.Null, data.GetProperty("visits").ValueKind);
        Assert.NotEqual(0, data.GetProperty("petitions").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Who_goes_away_ends_all_statements_of_the_operation()
    {
        await using var own = new TestHost.Own();
        await own.InitializeAsync();
        await own.Data($"{{ {Visits} {Petitions} }}");
        await using var visits = await Locked(own, "visits");
        await using var petitions = await Locked(own, "petitions");
        using var gone = new CancellationTokenSource();
        var asked = own.Http.GetAsync(
            $"/graphql?query={Uri.EscapeDataString($"{{ {Visits} {Petitions} }}")}",
            gone.Token
        );
        await Eventually.Holds(async () => await Waiting(own) == 2);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await Eventually.Holds(async () => await Waiting(own) == 0);
    }

    // A list that waits for a lock is not answered; other statements do not wait for it.
    private async Task<(JsonElement Answer, IReadOnlyCollection<string> Early)> WhileLocked(
        string schema,
        string operation,
        Func<IReadOnlyCollection<string>, bool> until
    )
    {
        var sent = new ConcurrentQueue<string>();
        var statements = host.Services.GetRequiredService<SqlMonitor>();
        void Note(SqlStatement statement) => sent.Enqueue(statement.Schema);
        await using var locked = await Locked(host, schema);
        statements.Sending += Note;
        var answer = host.Send(operation);
        await Eventually.Holds(() => Task.FromResult(until(sent)));
        Assert.False(answer.IsCompleted);
        var early = sent.ToArray();
        statements.Sending -= Note;
        await locked.DisposeAsync();
        return (await answer, early);
    }

    private static async Task<IAsyncDisposable> Locked(TestHost host, string schema)
    {
        var table = schema switch
        {
            "visits" => "Visits",
            "petitions" => "Matters",
            "assistance" => "AidCases",
            "publicity" => "Notices",
            _ => "Disputes",
        };
        var connection = StoreOf(host).Connect();
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"LOCK TABLE {schema}.\"{table}\" IN ACCESS EXCLUSIVE MODE";
        await command.ExecuteNonQueryAsync();
        return new Lock(transaction, connection);
    }

    private static async Task<long> Waiting(TestHost host)
    {
        await using var connection = StoreOf(host).Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task Command(TestHost host, string text)
    {
        await using var connection = StoreOf(host).Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    private static ModuleStore StoreOf(TestHost host) => host.Services.GetServices<ModuleStore>().First();

    private sealed record Lock(System.Data.Common.DbTransaction Held, System.Data.Common.DbConnection On)
        : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Held.DisposeAsync();
            await On.DisposeAsync();
        }
    }
}
