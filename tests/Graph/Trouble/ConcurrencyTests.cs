using System.Net;
using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests.Trouble;

/// <summary>Many concurrent writers, on one host and on several.</summary>
public sealed class ConcurrencyTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Issue =
        "visitIssue { id version state } errors { __typename ... on VersionConflictError { code basedOn current } }";

    [Fact]
    public async Task Sixty_four_who_write_at_once_on_two_hosts_are_all_answered_without_an_error()
    {
        await using var twin = await host.Twin();
        var asking = await Asking.Of(host.Http);
        var before = await Asking.Count(host.Http);
        var told = await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(async i =>
                    new[]
                    {
                        await asking.Visit((i % 2 == 0 ? host : twin).Http, $"writer-{i}-1"),
                        await asking.Visit((i % 2 == 0 ? host : twin).Http, $"writer-{i}-2"),
                    }
                )
        );
        Assert.All(told.SelectMany(t => t), one => Assert.Equal((HttpStatusCode.OK, null), (one.Status, one.Code)));
        Assert.Equal(before + 128, await Asking.Count(host.Http));
    }

    [Fact]
    public async Task Forty_records_of_one_series_of_numbers_that_are_made_at_once_on_two_hosts_are_no_conflict()
    {
        await using var twin = await host.Twin();
        var people = await host.Data(
            "{ orgUnit(code: 350824001001) { id } households(first: 1) { nodes { id } } officials(first: 1) { nodes { id } } }"
        );
        var unit = people.GetProperty("orgUnit").GetProperty("id").GetString();
        var numbers = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(async i =>
                {
                    var made = await (i % 2 == 0 ? host : (TestHost)twin).Data(
                        "mutation($input: RegisterDisputeInput!) { registerDispute(input: $input) { dispute { number } errors { __typename } } }",
                        new
                        {
                            input = new
                            {
                                unitId = unit,
                                kind = "NEIGHBOURS",
                                title = "邻里纠纷",
                                summary = "因排水发生争执",
                                registeredOn = "2026-03-02",
                                idempotencyKey = i % 3 == 0 ? $"series-{i}" : null,
                            },
                        }
                    );
                    var dispute = made.GetProperty("registerDispute").GetProperty("dispute");
                    Assert.True(dispute.ValueKind == JsonValueKind.Object, made.ToString());
                    return dispute.GetProperty("number").GetString()!;
                })
        );
        Assert.Equal(40, numbers.Distinct(StringComparer.Ordinal).Count());
        // The series has no gaps either.
        var places = numbers.Select(n => int.Parse(n.Split('-')[^1])).Order().ToList();
        Assert.Equal(40, places[^1] - places[0] + 1);
    }

    [Fact]
    public async Task A_key_is_known_to_every_host_and_after_a_restart()
    {
        var asking = await Asking.Of(host.Http);
        var before = await Asking.Count(host.Http);
        string? first;
        await using (var twin = await host.Twin())
        {
            var told = await Task.WhenAll(
                Enumerable.Range(0, 16).Select(i => asking.Visit((i % 2 == 0 ? host : twin).Http, "everywhere"))
            );
            first = Assert.Single(told.Select(t => t.Id).Distinct(StringComparer.Ordinal));
        }

        await using var next = await host.Twin();
        Assert.Equal(first, (await asking.Visit(next.Http, "everywhere")).Id);
        Assert.Equal(before + 1, await Asking.Count(host.Http));
    }

    [Fact]
    public async Task Who_has_read_an_older_version_is_told_both_and_shown_the_record_as_it_is()
    {
        var issue = await Raise();
        var handled = await Handle(issue, 1);
        Assert.Equal(2, handled.GetProperty("visitIssue").GetProperty("version").GetInt32());

        var late = await Handle(issue, 1);
        Assert.Equal((1, 2), Conflict(late));
        var current = late.GetProperty("visitIssue");
        Assert.Equal(issue, current.GetProperty("id").GetString());
        Assert.Equal(2, current.GetProperty("version").GetInt32());
        Assert.Equal("HANDLED", current.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_conflict_is_remembered_with_its_key()
    {
        var issue = await Raise();
        await Handle(issue, 1);
        var late = await Handle(issue, 1, "late");
        Assert.Equal(late.ToString(), (await Handle(issue, 1, "late")).ToString());
    }

    [Fact]
    public async Task Of_those_who_have_read_the_same_version_one_is_first_and_the_others_are_told_so()
    {
        var issue = await Raise();
        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Handle(issue, 1)));
        Assert.Single(told, t => t.GetProperty("errors").ValueKind == JsonValueKind.Null);
        Assert.All(
            told.Where(t => t.GetProperty("errors").ValueKind != JsonValueKind.Null),
            t => Assert.Equal((1, 2), Conflict(t))
        );
    }

    [Fact]
    public async Task Who_does_not_say_what_was_read_is_answered_by_the_rules_of_the_record()
    {
        var issue = await Raise();
        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Handle(issue, null)));
        Assert.Single(told, t => t.GetProperty("errors").ValueKind == JsonValueKind.Null);
        Assert.All(
            told.Where(t => t.GetProperty("errors").ValueKind != JsonValueKind.Null),
            t =>
                Assert.Equal(
                    "VisitIssueStateForbidsError",
                    t.GetProperty("errors")[0].GetProperty("__typename").GetString()
                )
        );
    }

    private async Task<string> Raise()
    {
        var asking = await Asking.Of(host.Http);
        var visit = (await asking.Visit(host.Http, $"{Guid.CreateVersion7()}")).Id;
        var people = await host.Data("{ officials(first: 1) { nodes { id } } }");
        var data = await host.Data(
            $$"""
            mutation ($input: RaiseVisitIssueInput!) { raiseVisitIssue(input: $input) { {{Issue}} } }
            """,
            new
            {
                input = new
                {
                    visitId = visit,
                    description = "路灯不亮",
                    handlerId = people.GetProperty("officials").GetProperty("nodes")[0].GetProperty("id").GetString(),
                    raisedOn = "2026-01-06",
                    dueOn = "2026-01-20",
                },
            }
        );
        return data.GetProperty("raiseVisitIssue").GetProperty("visitIssue").GetProperty("id").GetString()!;
    }

    private async Task<JsonElement> Handle(string issue, int? version, string? key = null)
    {
        var data = await host.Data(
            $$"""
            mutation ($input: HandleVisitIssueInput!) { handleVisitIssue(input: $input) { {{Issue}} } }
            """,
            new
            {
                input = new
                {
                    visitIssueId = issue,
                    outcome = "已修复",
                    handledOn = "2026-01-10",
                    version,
                    idempotencyKey = key,
                },
            }
        );
        return data.GetProperty("handleVisitIssue");
    }

    private static (int BasedOn, int Current) Conflict(JsonElement payload)
    {
        var error = payload.GetProperty("errors")[0];
        Assert.Equal("VERSION_CONFLICT", error.GetProperty("code").GetString());
        return (error.GetProperty("basedOn").GetInt32(), error.GetProperty("current").GetInt32());
    }
}
