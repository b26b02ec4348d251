using System.Text.Json;
using Graph.Tests.Hosting;
using Wire;

namespace Graph.Tests;

/// <summary>Runs when nothing else does: what is allocated is counted for the whole process.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// What a request costs in statements and memory. How long it takes is measured by tests/Benchmarks, and asserted nowhere.
/// </summary>
[Collection(nameof(Alone))]
public sealed class SpeedTests(TestHost host) : IClassFixture<TestHost>
{
#if POSTGRESQL
    // Its driver makes a command for each statement.
    private const int PageShare = 45;
#else
    private const int PageShare = 32;
#endif

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
    public async Task The_type_name_is_no_statement() => Assert.Empty(await host.Statements("{ __typename }"));

    // What is built for debugging boxes the state of every asynchronous method; what is released takes about half.
    [Theory]
    [InlineData("{ __typename }", false, 8)]
    [InlineData(Page, false, PageShare)]
    [InlineData(Filtered, true, PageShare + 15)]
    public async Task A_request_allocates_no_more_than_its_share(string query, bool varies, int kilobytes)
    {
        var body = varies
            ? JsonSerializer.Serialize(new { query, variables = Variables })
            : JsonSerializer.Serialize(new { query });
        var request = HttpWire.Post(
            "/graphql",
            body,
            $"Authorization: {host.Http.DefaultRequestHeaders.Authorization}\r\n"
        );
        using var wire = await HttpWire.Open(host.Http.BaseAddress!);
        var least = double.MaxValue;
        for (var round = 0; round < 6; round++)
        {
            const int count = 200;
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < count; i++)
            {
                Assert.Equal(200, (await wire.Send(request)).Status);
            }

            least = Math.Min(least, (GC.GetTotalAllocatedBytes(precise: true) - before) / 1024.0 / count);
        }

        Assert.InRange(least, 0, kilobytes);
    }
}
