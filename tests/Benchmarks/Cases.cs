using System.Globalization;
using System.Text.Json;
using Wire;

namespace Benchmarks;

/// <summary>A request that is sent to both servers.</summary>
/// <param name="Letter">The letter of the case; also the path on the hand-written server.</param>
/// <param name="Title">A short description.</param>
/// <param name="Bodies">The bodies of the requests, sent in turn.</param>
internal sealed record Case(char Letter, string Title, IReadOnlyList<string> Bodies)
{
    public IReadOnlyList<byte[]> ToProduct() => [.. Bodies.Select(b => HttpWire.Post("/graphql", b, Caller.Header))];

    public IReadOnlyList<byte[]> ToLimit() => [.. Bodies.Select(b => HttpWire.Post($"/{Letter}", b))];
}

/// <summary>The cases.</summary>
internal static class Cases
{
    public const long Unit = County.Town + 1;

    private const string Visits = """
        nodes { id visitedOn purpose officials { name } household { code } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        """;

    private const string VisitPage = $$"""
        { orgUnit(code: 350824001001) { visits(first: 50, order: [{ visitedOn: DESC }]) { {{Visits}} } } }
        """;

    private const string FilteredPage = $$"""
        query Page($unit: Long!, $where: VisitFilterInput, $order: [VisitSortInput!]) {
          orgUnit(code: $unit) { visits(first: 50, where: $where, order: $order) { {{Visits}} } }
        }
        """;

    private const string LatestVisits = """
        { orgUnit(code: 350824001000) { children(first: 50, order: [{ code: ASC }]) { nodes {
          name visits(first: 5, order: [{ visitedOn: DESC }]) { nodes { visitedOn summary officials { name } } }
        } } } }
        """;

    private const string RecordVisit = """
        mutation Record($input: RecordVisitInput!) {
          recordVisit(input: $input) {
            visit { visitedOn officials { name } household { code } }
            errors { ... on Error { code message } }
          }
        }
        """;

    private static readonly string[] Purposes = ["LISTENING", "ASSISTANCE", "DISPUTE", "POLICY", "FOLLOW_UP"];

    /// <summary>The cases, with ids read from the product.</summary>
    public static async Task<IReadOnlyList<Case>> Of(Child product)
    {
        using var http = new HttpClient { BaseAddress = product.Address };
        http.DefaultRequestHeaders.Authorization = Caller.Authorization;
        var ids = await Data(
            http,
            "{ officials(first: 30, where: { number: { startsWith: \"WP\" } }) { nodes { id } } households(first: 50) { nodes { id } } }"
        );
        var yearEnd = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "documents", "county-portal", "year-end.graphql")
        );
        return
        [
            new('a', "{ __typename }", [Body("{ __typename }")]),
            new('b', "50 visits of a unit, officials, households", [Body(VisitPage)]),
            new('c', "the year-end query", [Body(yearEnd, new { town = County.Town, year = County.Year })]),
            new('d', "20 units, their last 5 visits, officials", [Body(LatestVisits)]),
            new('e', "b with where and order as variables", [.. Filtered()]),
            new('f', "recordVisit", [.. Recorded(ids)]),
        ];
    }

    private static IEnumerable<string> Filtered() =>
        Enumerable
            .Range(0, 64)
            .Select(i =>
                Body(
                    FilteredPage,
                    new
                    {
                        unit = Unit,
                        where = new
                        {
                            visitedOn = new { gte = Day(i), lt = Day(i + 120) },
                            purpose = new { neq = Purposes[i % Purposes.Length] },
                        },
                        order = new[] { new { visitedOn = i % 2 == 0 ? "DESC" : "ASC" } },
                    }
                )
            );

    private static IEnumerable<string> Recorded(JsonElement ids)
    {
        var officials = Ids(ids.GetProperty("officials"));
        var households = Ids(ids.GetProperty("households"));
        return Enumerable
            .Range(0, officials.Count * households.Count)
            .Select(i =>
                Body(
                    RecordVisit,
                    new
                    {
                        input = new
                        {
                            officialIds = new[] { officials[i % officials.Count] },
                            householdId = households[i % households.Count],
                            visitedOn = Day(i % 200),
                            purpose = Purposes[i % Purposes.Length],
                            summary = "反映自来水水压不足，高峰期用水困难。",
                        },
                    }
                )
            );
    }

    private static List<string> Ids(JsonElement list) =>
        [.. list.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)];

    private static string Day(int day) =>
        new DateOnly(County.Year, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Body(string query, object? variables = null) =>
        variables is null
            ? JsonSerializer.Serialize(new { query })
            : JsonSerializer.Serialize(new { query, variables });

    private static async Task<JsonElement> Data(HttpClient http, string query)
    {
        using var answer = await http.PostAsJsonAsync("/graphql", new { query });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }
}
