using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

public sealed class ChangeTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Record = """
        mutation ($input: RecordVisitInput!) {
          recordVisit(input: $input) {
            visit { id visitedOn purpose household { code } officials { number } version }
            errors { __typename ... on Error { code message path } }
          }
        }
        """;

    [Fact]
    public async Task A_visit_that_is_recorded_is_seen_from_its_household_and_official()
    {
        var (official, household) = await People();
        var visit = (await Change(Input(official, household))).GetProperty("visit");
        Assert.Equal("2026-01-05", visit.GetProperty("visitedOn").GetString());
        Assert.Equal(1, visit.GetProperty("version").GetInt32());
        var id = visit.GetProperty("id").GetString();
        var data = await host.Data(
            """
            query ($h: ID!, $o: ID!) {
              home: node(id: $h) { ... on Household { visits(first: 50, where: { visitedOn: { eq: "2026-01-05" } }) { nodes { id } } } }
              person: node(id: $o) { ... on Official { visits(first: 50, where: { visitedOn: { eq: "2026-01-05" } }) { nodes { id } } } }
            }
            """,
            new { h = household, o = official }
        );
        foreach (var from in new[] { "home", "person" })
        {
            Assert.Contains(
                id,
                data.GetProperty(from)
                    .GetProperty("visits")
                    .GetProperty("nodes")
                    .EnumerateArray()
                    .Select(v => v.GetProperty("id").GetString())
            );
        }
    }

    [Fact]
    public async Task The_same_key_again_gets_the_first_answer_and_does_nothing()
    {
        var (official, household) = await People();
        var before = await Visits();
        var first = await Change(Input(official, household, key: "one"));
        var second = await Change(Input(official, household, key: "one"));
        Assert.Equal(first.ToString(), second.ToString());
        Assert.Equal(before + 1, await Visits());
    }

    [Fact]
    public async Task The_same_key_sent_many_times_at_once_does_it_once()
    {
        var (official, household) = await People();
        var before = await Visits();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Change(Input(official, household, key: "many")))
        );
        Assert.Single(answers.Select(a => a.GetProperty("visit").GetProperty("id").GetString()).Distinct());
        Assert.Equal(before + 1, await Visits());
    }

    [Fact]
    public async Task A_key_used_for_another_input_is_refused()
    {
        var (official, household) = await People();
        await Change(Input(official, household, key: "other"));
        Assert.Equal(
            "IDEMPOTENCY_KEY_REUSED",
            Code(await Change(Input(official, household, summary: "另一件事", key: "other")))
        );
    }

    [Fact]
    public async Task A_refusal_is_remembered_with_its_key_too()
    {
        var (official, household) = await People();
        var input = Input(official, household, on: "2199-01-01", key: "refused");
        Assert.Equal("VISIT_IN_FUTURE", Code(await Change(input)));
        Assert.Equal("VISIT_IN_FUTURE", Code(await Change(input)));
    }

    [Fact]
    public async Task Everything_wrong_with_an_input_is_said_at_once_with_its_path()
    {
        var (official, _) = await People();
        var input = Input(official, official, summary: new string('长', 1001));
        var errors = (await Change(input)).GetProperty("errors").EnumerateArray();
        Assert.Equal(
            ["ID_MALFORMED input/householdId", "TEXT_TOO_LONG input/summary"],
            errors
                .Select(e => $"{e.GetProperty("code")} {string.Join('/', e.GetProperty("path").EnumerateArray())}")
                .Order()
        );
    }

    [Theory]
    [InlineData("en", "The visit on 2199-01-01 has not been paid yet.")]
    [InlineData("zh-CN", "走访日期 2199-01-01 晚于今天。")]
    [InlineData("fr, zh;q=0.5, en;q=0.3", "走访日期 2199-01-01 晚于今天。")]
    public async Task A_refusal_speaks_the_language_that_was_asked_for(string language, string message)
    {
        var (official, household) = await People();
        var answer = await host.Send(Record, new { input = Input(official, household, on: "2199-01-01") }, language);
        var error = answer.GetProperty("data").GetProperty("recordVisit").GetProperty("errors")[0];
        Assert.Equal("VisitInFutureError", error.GetProperty("__typename").GetString());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("input visitedOn", string.Join(' ', error.GetProperty("path").EnumerateArray()));
    }

    [Fact]
    public async Task What_has_not_happened_yet_is_not_recorded()
    {
        var unit = (await host.Data("{ orgUnit(code: 350824001001) { id } }"))
            .GetProperty("orgUnit")
            .GetProperty("id")
            .GetString();
        var data = await host.Data(
            """
            mutation ($unit: ID!, $who: ID!) {
              holdPolicySession(input: { unitId: $unit, speakerId: $who, topic: "防火", attendance: 1, heldOn: "2199-01-01" }) {
                errors { ... on Error { code path } }
              }
            }
            """,
            new { unit, who = (await People()).Official }
        );
        var error = data.GetProperty("holdPolicySession").GetProperty("errors")[0];
        Assert.Equal("DATE_IN_FUTURE", error.GetProperty("code").GetString());
        Assert.Equal("heldOn", error.GetProperty("path")[1].GetString());
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task A_day_that_no_record_can_be_about_is_refused(string day)
    {
        var (official, household) = await People();
        Assert.Equal("OUT_OF_RANGE", Code(await Change(Input(official, household, on: day))));
    }

    [Fact]
    public async Task What_is_refused_changes_nothing()
    {
        var (official, household) = await People();
        var before = await Visits();
        await Change(Input(official, household, on: "2199-01-01"));
        await Change(Input(official, household, summary: " "));
        Assert.Equal(before, await Visits());
    }

    [Fact]
    public async Task A_step_that_the_state_forbids_is_refused()
    {
        var data = await host.Data(
            "{ visitIssues(first: 1, where: { state: { eq: STRUCK_OFF } }) { nodes { id version } } }"
        );
        var issue = data.GetProperty("visitIssues").GetProperty("nodes")[0];
        var answer = await host.Data(
            """
            mutation ($id: ID!) {
              handleVisitIssue(input: { visitIssueId: $id, outcome: "再办一次", handledOn: "2026-06-01" }) {
                visitIssue { state }
                errors { ... on VisitIssueStateForbidsError { code message } }
              }
            }
            """,
            new { id = issue.GetProperty("id").GetString() }
        );
        Assert.Equal(
            "VISIT_ISSUE_STATE_FORBIDS",
            answer.GetProperty("handleVisitIssue").GetProperty("errors")[0].GetProperty("code").GetString()
        );
    }

    [Fact]
    public async Task A_change_moves_the_scores_it_touches_and_only_through_its_event()
    {
        const string card =
            "{ orgUnit(code: 350824001001) { scorecard(year: 2026) { indicators { code denominator } } } }";
        var before = await Denominator();
        var issue = (
            await host.Data(
                "{ orgUnit(code: 350824001001) { visits(first: 1, order: [{ visitedOn: ASC }]) { nodes { id officials { id } } } } }"
            )
        )
            .GetProperty("orgUnit")
            .GetProperty("visits")
            .GetProperty("nodes")[0];
        var raised = await host.Data(
            """
            mutation ($visit: ID!, $who: ID!) {
              raiseVisitIssue(input: { visitId: $visit, description: "路灯不亮", handlerId: $who, raisedOn: "2026-03-01", dueOn: "2026-03-10" }) {
                visitIssue { state }
                errors { ... on Error { message } }
              }
            }
            """,
            new
            {
                visit = issue.GetProperty("id").GetString(),
                who = issue.GetProperty("officials")[0].GetProperty("id").GetString(),
            }
        );
        Assert.Equal(
            "RAISED",
            raised.GetProperty("raiseVisitIssue").GetProperty("visitIssue").GetProperty("state").GetString()
        );
        Assert.Equal(before, await Denominator());
        await host.Settle();
        Assert.Equal(before + 1, await Denominator());

        async Task<decimal> Denominator() =>
            (await host.Data(card))
                .GetProperty("orgUnit")
                .GetProperty("scorecard")
                .GetProperty("indicators")
                .EnumerateArray()
                .Single(i => i.GetProperty("code").GetString() == "V04")
                .GetProperty("denominator")
                .GetDecimal();
    }

    [Fact]
    public async Task Changes_of_one_operation_are_carried_out_one_after_the_other()
    {
        var household = (await People()).Household;
        var data = await host.Data(
            """
            mutation ($id: ID!) {
              first: setVisitPreference(input: { householdId: $id, doNotDisturb: true }) { household { doNotDisturb version } }
              second: setVisitPreference(input: { householdId: $id, doNotDisturb: false }) { household { doNotDisturb version } }
            }
            """,
            new { id = household }
        );
        Assert.True(data.GetProperty("first").GetProperty("household").GetProperty("doNotDisturb").GetBoolean());
        Assert.False(data.GetProperty("second").GetProperty("household").GetProperty("doNotDisturb").GetBoolean());
    }

    private async Task<JsonElement> Change(object input) =>
        (await host.Data(Record, new { input })).GetProperty("recordVisit");

    private async Task<int> Visits() =>
        (await host.Data("{ visits(first: 0) { totalCount } }"))
            .GetProperty("visits")
            .GetProperty("totalCount")
            .GetInt32();

    private async Task<(string Official, string Household)> People()
    {
        var data = await host.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        return (Id("officials"), Id("households"));

        string Id(string list) => data.GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString()!;
    }

    private static object Input(
        string official,
        string household,
        string on = "2026-01-05",
        string summary = "一切安好",
        string? key = null
    ) =>
        new
        {
            officialIds = new[] { official },
            householdId = household,
            visitedOn = on,
            purpose = "LISTENING",
            summary,
            idempotencyKey = key,
        };

    private static string? Code(JsonElement payload) =>
        payload.GetProperty("errors")[0].GetProperty("code").GetString();
}
