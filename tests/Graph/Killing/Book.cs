using System.Collections.Concurrent;
using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests.Killing;

/// <summary>
/// The requests to the hosts, and those acknowledged. Each issue falls due in a separate December for its unit and its
/// handler, so that it opens two assessment cells that no other issue opens: a change applied twice is detected.
/// </summary>
internal sealed class Book
{
    /// <summary>The cells that one issue marks: that of its unit and that of its handler.</summary>
    public const int CellsOfOne = 2;

    /// <summary>The first year in which an issue falls due; no other item falls due by then.</summary>
    public const int FirstYear = 2030;

    private const int Years = 170;
    private const int Places = 50;

    private const string Mutation = """
        mutation ($input: RaiseVisitIssueInput!) {
          raiseVisitIssue(input: $input) { visitIssue { id } errors { __typename } }
        }
        """;

    private readonly IReadOnlyList<(string Visit, string Handler)> places;
    private readonly ConcurrentDictionary<int, string> acknowledged = new();
    private int asked;

    private Book(IReadOnlyList<(string Visit, string Handler)> places) => this.places = places;

    /// <summary>The number of issues requested, answered or not.</summary>
    public int Asked => Volatile.Read(ref asked);

    /// <summary>The ids of acknowledged issues, by number.</summary>
    public IReadOnlyDictionary<int, string> Acknowledged => acknowledged;

    /// <summary>Creates the visits of the issues, and their handlers, once and before any host is killed.</summary>
    public static async Task<Book> Open(string[] installation)
    {
        await using var host = new TestHost.Second(installation);
        await host.InitializeAsync();
        var known = await host.Data(
            $$"""
            {
              officials(first: 1) { nodes { id } }
              orgUnits(first: {{Places}}, order: [{ code: DESC }]) { nodes { id } }
            }
            """
        );
        var visitor = Ids(known, "officials").Single();
        var made = new List<(string, string)>();
        foreach (var (unit, i) in Ids(known, "orgUnits").Select((unit, i) => (unit, i)))
        {
            var answer = await host.Data(
                """
                mutation ($visit: RecordVisitInput!, $handler: EnterOfficialInput!) {
                  recordVisit(input: $visit) { visit { id } errors { __typename } }
                  enterOfficial(input: $handler) { official { id } errors { __typename } }
                }
                """,
                new
                {
                    visit = new
                    {
                        officialIds = new[] { visitor },
                        unitId = unit,
                        place = "village hall",
                        visitedOn = "2026-01-05",
                        purpose = "LISTENING",
                        summary = "一切安好",
                    },
                    handler = new { number = $"KT{i:D4}", name = "经办" },
                }
            );
            made.Add((Id(answer, "recordVisit", "visit"), Id(answer, "enterOfficial", "official")));
        }

        await host.Settle();
        return new Book(made);
    }

    /// <summary>The number of the next issue to request.</summary>
    public int Next()
    {
        var next = Interlocked.Increment(ref asked) - 1;
        Assert.True(next < places.Count * Years, "There are more issues than Decembers.");
        return next;
    }

    public static string KeyOf(int number) => $"kill-{number}";

    /// <summary>The request for an issue; the same for each retry.</summary>
    public object RequestFor(int number)
    {
        var (visit, handler) = places[number / Years];
        return new
        {
            query = Mutation,
            variables = new
            {
                input = new
                {
                    visitId = visit,
                    description = KeyOf(number),
                    handlerId = handler,
                    raisedOn = "2026-01-06",
                    dueOn = $"{FirstYear + (number % Years)}-12-15",
                    idempotencyKey = KeyOf(number),
                },
            },
        };
    }

    public void Acknowledge(int number, string id) => acknowledged[number] = id;

    private static IEnumerable<string> Ids(JsonElement data, string list) =>
        data.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!);

    private static string Id(JsonElement data, string mutation, string node)
    {
        var payload = data.GetProperty(mutation);
        Assert.True(payload.GetProperty(node).ValueKind == JsonValueKind.Object, payload.ToString());
        return payload.GetProperty(node).GetProperty("id").GetString()!;
    }
}
