using System.Text.Json;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>After a change is committed, no later failure turns the answer into a refusal: the field that failed has the error.</summary>
public sealed class CommittedChangeTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Record = """
        mutation ($input: RecordVisitInput!) {
          recordVisit(input: $input) {
            visit { id summary household { code visits(first: 1, where: { household: { headcount: { gt: 0 } } }) { totalCount } } }
            errors { ... on Error { code } }
          }
        }
        """;

    private const string Plain =
        "mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id summary } errors { ... on Error { code } } } }";

    [Fact]
    public async Task A_nested_list_that_is_refused_leaves_the_change_and_its_neighbours_in_the_answer()
    {
        var before = await Visits();
        var answer = await host.Send(Record, new { input = await Input() });
        var visit = answer.GetProperty("data").GetProperty("recordVisit").GetProperty("visit");
        Assert.Equal("提交之后", visit.GetProperty("summary").GetString());
        Assert.Equal(JsonValueKind.Null, visit.GetProperty("household").GetProperty("visits").ValueKind);
        Assert.StartsWith("P", visit.GetProperty("household").GetProperty("code").GetString());
        Assert.Equal("TOO_MANY_MATCHES recordVisit.visit.household.visits.where", Assert.Single(Errors(answer)));
        Assert.Equal(before + 1, await Visits());
    }

    public static TheoryData<string, string> Faults() =>
        new()
        {
            { "STORAGE_UNAVAILABLE", "away" },
            { "TIMEOUT", "late" },
            { "INTERNAL", "broken" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_payload_that_cannot_be_read_is_null_with_the_reason_and_the_change_is_made(
        string code,
        string fault
    )
    {
        var before = await Visits();
        var answer = await Failing(
            s =>
                s.Text.StartsWith("SELECT", StringComparison.Ordinal)
                && s.Text.Contains("Summary", StringComparison.Ordinal),
            fault,
            async () => await host.Send(Plain, new { input = await Input() })
        );
        Assert.Equal(
            JsonValueKind.Null,
            answer.GetProperty("data").GetProperty("recordVisit").GetProperty("visit").ValueKind
        );
        Assert.Equal($"{code} recordVisit.visit", Assert.Single(Errors(answer)));
        Assert.Equal(before + 1, await Visits());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_second_change_that_fails_says_so_at_its_own_field(string code, string fault)
    {
        var before = await Visits();
        var changes = 0;
        var answer = await Failing(
            s =>
                s.Text.Contains("INSERT INTO", StringComparison.Ordinal)
                && s.Text.Contains("Summary", StringComparison.Ordinal)
                && ++changes > 1,
            fault,
            async () =>
                await host.Send(
                    "mutation ($input: RecordVisitInput!) { first: recordVisit(input: $input) { visit { id } } second: recordVisit(input: $input) { visit { id } } }",
                    new { input = await Input() }
                )
        );
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").ValueKind);
        Assert.Equal($"{code} second", Assert.Single(Errors(answer)));
        Assert.Equal(before + 1, await Visits());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_watched_and_cannot_be_recorded_as_read_is_not_shown_and_the_change_is_made(
        string code,
        string fault
    )
    {
        var named = await host.Data(
            "{ orgUnit(code: 350824001000) { id } handler: official(number: \"WP0005\") { id } accused: official(number: \"WP0012\") { id } }"
        );
        string Id(string name) => named.GetProperty(name).GetProperty("id").GetString()!;
        using var office = host.As("petition-office");
        var isRead = false;
        var answer = await Failing(
            s =>
            {
                isRead |=
                    s.Text.StartsWith("SELECT", StringComparison.Ordinal)
                    && s.Text.Contains("Summary", StringComparison.Ordinal);
                return isRead && s.Text.Contains("INSERT INTO", StringComparison.Ordinal);
            },
            fault,
            () =>
                TestHost.Send(
                    office,
                    "mutation ($input: RegisterMatterInput!) { registerMatter(input: $input) { matter { id summary } errors { ... on Error { code } } } }",
                    new
                    {
                        input = new
                        {
                            unitId = Id("orgUnit"),
                            handlerId = Id("handler"),
                            petitioner = new { name = "查无此人", phone = "19900006666" },
                            route = "ACCUSATION",
                            channel = "LETTER",
                            subject = "反映问题",
                            summary = "不得外传",
                            receivedOn = "2026-02-02",
                            accusedOfficialIds = new[] { Id("accused") },
                        },
                    }
                )
        );
        Assert.Equal($"{code} registerMatter", Assert.Single(Errors(answer)));
        Assert.Equal(
            """{"matter":null,"errors":null}""",
            answer.GetProperty("data").GetProperty("registerMatter").ToString()
        );
        Assert.DoesNotContain("不得外传", answer.ToString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> Failing(Func<SqlStatement, bool> which, string fault, Func<Task<JsonElement>> act)
    {
        var statements = host.Services.GetRequiredService<SqlMonitor>();
        void Fail(SqlStatement statement)
        {
            if (which(statement))
            {
                throw fault switch
                {
                    "away" => new SqliteException("unable to open database file", 14),
                    "late" => new OperationCanceledException(),
                    _ => new InvalidOperationException("of the test"),
                };
            }
        }

        statements.Sending += Fail;
        try
        {
            return await act();
        }
        finally
        {
            statements.Sending -= Fail;
        }
    }

    private static List<string> Errors(JsonElement answer) =>
        [
            .. answer
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e =>
                    $"{e.GetProperty("extensions").GetProperty("code")} {string.Join('.', e.GetProperty("path").EnumerateArray())}"
                ),
        ];

    private async Task<int> Visits() =>
        (await host.Data("{ visits(first: 0) { totalCount } }"))
            .GetProperty("visits")
            .GetProperty("totalCount")
            .GetInt32();

    private async Task<object> Input()
    {
        var data = await host.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        string Id(string list) => data.GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString()!;
        return new
        {
            officialIds = new[] { Id("officials") },
            householdId = Id("households"),
            visitedOn = "2026-01-05",
            purpose = "LISTENING",
            summary = "提交之后",
        };
    }
}
