using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>A caller who knows the id of a hidden record learns nothing from filters on links to it.</summary>
public sealed class FilterByIdTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Asked =
        "query($id: ID!) { eq: visitIssues(where: { visit: { id: { eq: $id } } }) { totalCount } neq: visitIssues(where: { visit: { id: { neq: $id } } }) { totalCount } in: visitIssues(where: { visit: { id: { in: [$id] } } }) { totalCount } nin: visitIssues(where: { visit: { id: { nin: [$id] } } }) { totalCount } all: visitIssues { totalCount } }";

    [Fact]
    public async Task An_issue_that_was_handed_over_does_not_tell_on_which_visit_it_was_raised()
    {
        var known = await host.Data(
            "{ visits(first: 1, where: { unit: { code: { eq: 350824001003 } }, visitedOn: { lt: \"2026-10-01\" } }) { nodes { id } } official(number: \"WP0009\") { id } }"
        );
        var visit = known.GetProperty("visits").GetProperty("nodes")[0].GetProperty("id").GetString();
        await host.Data(
            "mutation($input: RaiseVisitIssueInput!) { raiseVisitIssue(input: $input) { visitIssue { id } errors { __typename } } }",
            new
            {
                input = new
                {
                    visitId = visit,
                    handlerId = known.GetProperty("official").GetProperty("id").GetString(),
                    description = "路灯",
                    raisedOn = "2026-11-01",
                    dueOn = "2026-12-01",
                },
            }
        );
        using var handler = host.As("village-secretary");
        var told = (await TestHost.Send(handler, Asked, new { id = visit })).GetProperty("data");
        var absent = (await TestHost.Send(handler, Asked, new { id = Absent(visit!) })).GetProperty("data");
        Assert.Equal(absent.GetRawText(), told.GetRawText());
        Assert.Equal(0, told.GetProperty("eq").GetProperty("totalCount").GetInt32());
        Assert.Equal(
            told.GetProperty("all").GetProperty("totalCount").GetInt32(),
            told.GetProperty("nin").GetProperty("totalCount").GetInt32()
        );
        // Callers who see the visit get the result.
        Assert.NotEqual(
            0,
            (await host.Data(Asked, new { id = visit })).GetProperty("eq").GetProperty("totalCount").GetInt32()
        );
    }

    [Fact]
    public async Task Who_sees_all_pays_nothing_for_it()
    {
        var visit = (await host.Data("{ visits(first: 1) { nodes { id } } }"))
            .GetProperty("visits")
            .GetProperty("nodes")[0]
            .GetProperty("id")
            .GetString();
        var sent = await host.Statements(
            "query($id: ID!) { visitIssues(first: 5, where: { visit: { id: { eq: $id } } }) { nodes { id } } }",
            new { id = visit }
        );
        Assert.Single(sent);
    }

    private static string Absent(string id)
    {
        Assert.True(Graph.Schema.GlobalId.TryRead(id, out var tag, out _));
        return Graph.Schema.GlobalId.Text(tag, 4_611_686_018_427_387_000);
    }
}
