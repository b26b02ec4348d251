using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Tests.Hosting;
using Wire;

namespace Graph.Tests;

/// <summary>Runs alone, because allocations are counted for the whole process.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// The cost of a request in statements and memory. The time is measured by tests/Benchmarks, and asserted nowhere.
/// </summary>
[Collection(nameof(Alone))]
public sealed partial class SpeedTests(SpeedTests.Measured host) : IClassFixture<SpeedTests.Measured>
{
#if POSTGRESQL
    // Npgsql creates a command for each statement.
    private const int PageShare = 45;
    private const int FilteredShare = 60;
    private const int CardsShare = 600;
#else
    private const int PageShare = 37;
    private const int FilteredShare = 49;
    private const int CardsShare = 560;
#endif

#if POSTGRESQL || SQLSERVER
    // The rows of a save are sent in one batch.
    private const int Saves = 1;
#else
    // Two messages, the idempotency record, the audit entry, the visit and its official.
    private const int Saves = 6;
#endif

    // The idempotency key, the household and the posts; the save; the answer.
    private static readonly string[] Change =
    [
        .. Enumerable.Repeat("SELECT", 3),
        .. Enumerable.Repeat("INSERT INTO", Saves),
        "SELECT",
    ];

    private const int ChangeShare = 400;

    private const string Visits = """
        nodes { id visitedOn purpose officials { name } household { code } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        """;

    private const string Page =
        $"{{ orgUnit(code: 350824001001) {{ visits(first: 50, order: [{{ visitedOn: DESC }}]) {{ {Visits} }} }} }}";

    private const string Filtered = $$"""
        query($where: VisitFilterInput, $order: [VisitSortInput!]) {
          orgUnit(code: 350824001001) { visits(first: 50, where: $where, order: $order) { {{Visits}} } }
        }
        """;

    // Twelve communities, whose cards consist of the cells of a year.
    private const string Scorecards =
        "{ orgUnit(code: 350824001000) { children(first: 12) { nodes { scorecard(year: 2026) { total indicators { code score } } } } } }";

    private static readonly object Variables = new
    {
        where = new { visitedOn = new { gte = "2026-02-01", lt = "2026-12-01" }, purpose = new { neq = "POLICY" } },
        order = new[] { new { visitedOn = "ASC" } },
    };

    [Fact]
    public async Task A_page_of_fifty_visits_with_officials_and_households_is_five_statements()
    {
        Assert.Equal(5, (await host.Statements(Page)).Count);
        Assert.Equal(5, (await host.Statements(Filtered, Variables)).Count);
    }

    [Fact]
    public async Task A_change_is_what_it_looks_up_one_save_and_its_answer()
    {
        var people = await host.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        var time = 0;
        await SomeVisit.Record(host, people, $"statements-{time++}");
        var sent = await host.Sent(() => SomeVisit.Record(host, people, $"statements-{time++}"));
        Assert.Equal(Change, sent.Where(s => !Afterwards().IsMatch(s.Text)).Select(s => Said().Match(s.Text).Value));
    }

    [Fact]
    public async Task The_type_name_is_no_statement() => Assert.Empty(await host.Statements("{ __typename }"));

    // A debug build boxes the state of every asynchronous method; a release build allocates about half.
    [Theory]
    [InlineData("{ __typename }", false, 8)]
    [InlineData(Page, false, PageShare)]
    [InlineData(Filtered, true, FilteredShare)]
    [InlineData(Scorecards, false, CardsShare)]
    public async Task A_request_allocates_no_more_than_its_share(string query, bool varies, int kilobytes)
    {
        var body = varies
            ? JsonSerializer.Serialize(new { query, variables = Variables })
            : JsonSerializer.Serialize(new { query });
        Assert.InRange(await Allocated(body, 200), 0, kilobytes);
    }

    // Includes the work that follows: delivery, reactions, chaining.
    [Fact]
    public async Task A_change_allocates_no_more_than_its_share()
    {
        var people = await host.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        var input = SomeVisit.Input(people);
        var body = JsonSerializer.Serialize(new { query = SomeVisit.Mutation, variables = new { input } });
        Assert.InRange(await Allocated(body, 50), 0, ChangeShare);
    }

    /// <returns>The minimum of allocated KB per request, over several rounds.</returns>
    private async Task<double> Allocated(string body, int count)
    {
        var request = HttpWire.Post(
            "/graphql",
            body,
            $"Authorization: {host.Http.DefaultRequestHeaders.Authorization}\r\n"
        );
        using var wire = await HttpWire.Open(host.Http.BaseAddress!);
        var least = double.MaxValue;
        for (var round = 0; round < 6; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < count; i++)
            {
                Assert.Equal(200, (await wire.Send(request)).Status);
            }

            least = Math.Min(least, (GC.GetTotalAllocatedBytes(precise: true) - before) / 1024.0 / count);
        }

        return least;
    }

    /// <summary>A host whose requests use as much memory as in production.</summary>
    public sealed class Measured : TestHost
    {
        protected override bool ReadsStrictly => false;
    }

    // The statements of the dispatcher and the audit chain, which may run at any time.
    [GeneratedRegex(
        "(FROM|UPDATE) .?(\\w+.?\\..?)?(Outbox|Inbox|Leases|Audit|AuditHeads)\\b|INSERT INTO .?(\\w+.?\\..?)?(Inbox|Leases|AuditHeads)\\b|Cells",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Afterwards();

    [GeneratedRegex("^(SELECT|INSERT INTO)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Said();
}
