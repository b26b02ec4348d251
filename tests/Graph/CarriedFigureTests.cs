using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>An item open at the end of a year is open in the next year too, even if it was entered after that year was scored.</summary>
public sealed class CarriedFigureTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Next =
        "{ orgUnit(code: 350824001001) { scorecard(year: 2027) { indicators { code months { month denominator carried } } } } }";

    [Fact]
    public async Task An_overdue_issue_of_this_year_is_carried_into_the_months_of_the_next()
    {
        var known = await host.Data(
            "{ official(number: \"WP0010\") { id } orgUnitBelow: orgUnit(code: 350824001001) { visits(first: 1, where: { visitedOn: { gte: \"2026-02-01\", lt: \"2026-03-01\" } }) { nodes { id visitedOn } } } }"
        );
        var before = await Months();
        Assert.Equal(12, before.Count);

        var visit = known.GetProperty("orgUnitBelow").GetProperty("visits").GetProperty("nodes")[0];
        var raised = await host.Data(
            "mutation($visit: ID!, $handler: ID!, $day: Date!) { raiseVisitIssue(input: { visitId: $visit, description: \"路灯\", handlerId: $handler, raisedOn: $day, dueOn: \"2026-03-20\" }) { visitIssue { id } errors { ... on Error { code message } } } }",
            new
            {
                visit = Text(visit, "id"),
                handler = Text(known.GetProperty("official"), "id"),
                day = Text(visit, "visitedOn"),
            }
        );
        Assert.Equal(JsonValueKind.Null, raised.GetProperty("raiseVisitIssue").GetProperty("errors").ValueKind);
        await host.Settle();
        Assert.Equal(before.Select(m => (m.Due + 1, m.Carried + 1)), await Months());
    }

    private async Task<List<(decimal Due, decimal Carried)>> Months() =>
        [
            .. (await host.Data(Next))
                .GetProperty("orgUnit")
                .GetProperty("scorecard")
                .GetProperty("indicators")[0]
                .GetProperty("months")
                .EnumerateArray()
                .Select(m => (m.GetProperty("denominator").GetDecimal(), m.GetProperty("carried").GetDecimal())),
        ];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
