using Commons.Retention;
using Graph.Tests.Hosting;
using Kernel.Outbox;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Records whose retention period has ended are erased, and the report names no person.</summary>
public sealed class RetentionTests
{
    private static readonly DateOnly Before = new(2028, 12, 31);
    private static readonly DateOnly After = new(2040, 1, 1);

    [Fact]
    public async Task Files_are_erased_when_their_time_is_over_figures_stay_and_a_report_says_how_many()
    {
        await using var host = new TestHost.Own();
        await host.InitializeAsync();
        var run = host.Services.GetRequiredService<RetentionRun>();
        var closed = await Closed(host);
        Assert.True(closed > 200);

        // Nothing is erased early; a run that finds nothing is reported once a day.
        Assert.All((await run.Erase(Before, null, default)).Values, count => Assert.Equal(0, count));
        await run.Erase(Before, null, default);

        var due = await run.Due(After, default);
        var erased = await run.Erase(After, null, default);
        Assert.Equal(due, erased);
        // Sealed records, which no count includes, are erased too.
        Assert.InRange(erased[RetentionRule.PetitionFiles], closed + 1, closed + 100);
        Assert.True(erased[RetentionRule.VisitRecords] > 5_000);
        Assert.True(erased[RetentionRule.MediationFiles] > 50);
        Assert.True(erased[RetentionRule.AidFiles] > 0);

        // A second run finds nothing and changes nothing.
        Assert.All((await run.Erase(After, null, default)).Values, count => Assert.Equal(0, count));
        await host.Services.GetRequiredService<OutboxDispatcher>().Drain(default);

        var left = await host.Data(
            """
            {
              gone: petitions(first: 50, where: { state: { in: [CONCLUDED, DECLINED] } }) {
                totalCount
                nodes { subject summary reply declinedBecause erasedOn notifiedOn petitioner { id } }
              }
              kept: petitions(first: 50, where: { state: { nin: [CONCLUDED, DECLINED] } }) {
                nodes { subject erasedOn petitioner { id } }
              }
              aid: aidCases(first: 50, where: { state: { in: [ENDED, REFERRED] } }) {
                totalCount
                nodes { class sourceDocument purpose endedBecause endedOn erasedOn household { id } }
              }
              retentionReports(first: 50, where: { erased: { gt: 0 } }, order: [{ rule: ASC }]) {
                nodes { rule on keptFrom erased }
              }
              empty: retentionReports(where: { erased: { eq: 0 } }) { totalCount }
            }
            """
        );
        Assert.Equal(closed, left.GetProperty("gone").GetProperty("totalCount").GetInt32());
        Assert.All(
            left.GetProperty("gone").GetProperty("nodes").EnumerateArray(),
            m =>
            {
                Assert.Equal("", m.GetProperty("subject").GetString());
                Assert.Equal("", m.GetProperty("summary").GetString());
                Assert.Null(m.GetProperty("reply").GetString());
                Assert.Null(m.GetProperty("declinedBecause").GetString());
                Assert.Equal("2040-01-01", m.GetProperty("erasedOn").GetString());
                Assert.NotNull(m.GetProperty("notifiedOn").GetString());
                Assert.Equal(System.Text.Json.JsonValueKind.Null, m.GetProperty("petitioner").ValueKind);
            }
        );
        Assert.All(
            left.GetProperty("kept").GetProperty("nodes").EnumerateArray(),
            m =>
            {
                Assert.NotEqual("", m.GetProperty("subject").GetString());
                Assert.Null(m.GetProperty("erasedOn").GetString());
                Assert.Equal(System.Text.Json.JsonValueKind.Object, m.GetProperty("petitioner").ValueKind);
            }
        );
        Assert.NotEqual(0, left.GetProperty("aid").GetProperty("totalCount").GetInt32());
        Assert.All(
            left.GetProperty("aid").GetProperty("nodes").EnumerateArray(),
            a =>
            {
                Assert.Equal("", a.GetProperty("sourceDocument").GetString());
                Assert.Equal("", a.GetProperty("purpose").GetString());
                Assert.Null(a.GetProperty("endedBecause").GetString());
                Assert.Equal("2040-01-01", a.GetProperty("erasedOn").GetString());
                Assert.NotNull(a.GetProperty("endedOn").GetString());
                Assert.Equal(System.Text.Json.JsonValueKind.Null, a.GetProperty("household").ValueKind);
            }
        );
        var reports = left.GetProperty("retentionReports").GetProperty("nodes").EnumerateArray().ToList();
        // A report does not count sealed records.
        erased = new Dictionary<RetentionRule, int>(erased) { [RetentionRule.PetitionFiles] = closed };
        Assert.Equal(
            erased.Where(e => e.Value > 0).ToDictionary(e => Kernel.Texts.Naming.UpperSnake($"{e.Key}"), e => e.Value),
            reports.ToDictionary(r => r.GetProperty("rule").GetString()!, r => r.GetProperty("erased").GetInt32())
        );
        await using (
            var db = host.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == "petitions").Open()
        )
        {
            var noted = await db
                .Audit.Where(e => e.SubjectKind == nameof(RetentionRule.PetitionFiles))
                .Select(e => e.Changes)
                .ToListAsync();
            Assert.Equal(
                closed,
                noted.Sum(n => System.Text.Json.JsonDocument.Parse(n).RootElement.GetProperty("erased").GetInt32())
            );
        }

        Assert.Contains(
            reports,
            r =>
                r.GetProperty("rule").GetString() == "PETITION_FILES"
                && r.GetProperty("keptFrom").GetString() == "2030-01-01"
        );
        // The empty runs of the first day: one for each rule.
        Assert.True(left.GetProperty("empty").GetProperty("totalCount").GetInt32() >= 4);
    }

    [Fact]
    public async Task Two_hosts_at_once_erase_each_record_once_and_what_was_broken_off_is_gone_on_with()
    {
        await using var host = new TestHost.Own();
        await host.InitializeAsync();
        var run = host.Services.GetRequiredService<RetentionRun>();
        var due = await run.Due(After, default);

        using var stop = new CancellationTokenSource();
        var first = new Counting(stop.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.Erase(After, first, stop.Token));

        await using var twin = await host.Twin();
        var other = twin.Services.GetRequiredService<RetentionRun>();
        var both = await Task.WhenAll(run.Erase(After, null, default), other.Erase(After, null, default));
        var all = due.Keys.ToDictionary(
            rule => rule,
            rule => both.Sum(b => b.GetValueOrDefault(rule)) + (first.Rule == rule ? first.Count : 0)
        );
        Assert.Equal(due.ToDictionary(), all);
    }

    [Fact]
    public async Task An_idempotency_key_is_remembered_for_its_time_and_notes_of_what_was_done_once_for_ever()
    {
        await using var host = new TestHost.Own();
        await host.InitializeAsync();
        const string enter =
            "mutation($number: String!, $key: String!) { enterOfficial(input: { number: $number, name: \"幂等\", idempotencyKey: $key }) { official { id } errors { ... on Error { code } } } }";
        var first = await host.Data(enter, new { number = "ID0001", key = "remembered" });
        Assert.Equal(
            first.ToString(),
            (await host.Data(enter, new { number = "ID0001", key = "remembered" })).ToString()
        );
        var run = host.Services.GetRequiredService<RetentionRun>();
        var once = await Notes(host);
        var now = TimeProvider.System.Now();
        Assert.Equal(0, await run.DeleteExpiredKeys(now.AddDays(29), default));
        Assert.Equal(
            first.ToString(),
            (await host.Data(enter, new { number = "ID0001", key = "remembered" })).ToString()
        );
        Assert.True(await run.DeleteExpiredKeys(now.AddDays(31), default) > 0);
        Assert.Equal(0, await run.DeleteExpiredKeys(now.AddDays(31), default));
        Assert.Equal(once, await Notes(host));
        // The same request after that is a new change.
        Assert.NotEqual(
            first.ToString(),
            (await host.Data(enter, new { number = "ID0002", key = "remembered" })).ToString()
        );
    }

    [Fact]
    public async Task A_rating_counts_on_when_nobody_knows_any_more_whose_it_was()
    {
        await using var host = new TestHost.Own();
        await host.InitializeAsync();
        var store = host.Services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Petitions");
        await using var db = store.Open();
        var (all, known) = store.IsShared
            ? (
                "SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM petitions.\"Ratings\"",
                "SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM petitions.\"Ratings\" WHERE \"MatterId\" IS NOT NULL"
            )
            : (
                "SELECT COUNT(*) AS \"Value\" FROM \"Ratings\"",
                "SELECT COUNT(*) AS \"Value\" FROM \"Ratings\" WHERE \"MatterId\" IS NOT NULL"
            );
        async Task<(int All, int Known)> Ratings() =>
            (
                await db.Database.SqlQueryRaw<int>(all).SingleAsync(),
                await db.Database.SqlQueryRaw<int>(known).SingleAsync()
            );
        await Rate(host);
        await host.Settle();
        var before = await Ratings();
        Assert.Equal((1, 1), before);
        var figures = await Satisfaction(host);
        var erased = await host.Services.GetRequiredService<RetentionRun>().Erase(new(2031, 1, 1), null, default);
        Assert.Equal(before.Known, erased[RetentionRule.Ratings]);
        var after = await Ratings();
        Assert.Equal(0, after.Known);
        await host.Services.GetRequiredService<Commons.Measures.IScoreRebuilder>().AskAll(default);
        await host.Settle();
        Assert.Equal(figures, await Satisfaction(host));
    }

    private static async Task Rate(TestHost host)
    {
        var today = $"{TimeProvider.System.Today():yyyy-MM-dd}";
        var known = await host.Data("{ orgUnit(code: 350824001001) { id } official(number: \"WP0009\") { id } }");
        var registered = (
            await host.Data(
                "mutation($input: RegisterMatterInput!) { registerMatter(input: $input) { matter { id } issuedCode { code } } }",
                new
                {
                    input = new
                    {
                        unitId = known.GetProperty("orgUnit").GetProperty("id").GetString(),
                        handlerId = known.GetProperty("official").GetProperty("id").GetString(),
                        petitioner = new { name = "郑小满", phone = "199-0000 8642" },
                        route = "CLAIM",
                        channel = "LETTER",
                        subject = "路灯",
                        summary = "请求维修。",
                        receivedOn = today,
                    },
                }
            )
        ).GetProperty("registerMatter");
        await host.Data(
            "mutation($id: ID!, $day: Date!, $code: String!) { acceptMatter(input: { matterId: $id, acceptedOn: $day }) { errors { ... on Error { code } } } replyToMatter(input: { matterId: $id, reply: \"已维修\", repliedOn: $day }) { errors { ... on Error { code } } } rateMatter(input: { code: $code, check: \"8642\", withOffice: SATISFIED, withUnit: SATISFIED }) { givenRating { number } } }",
            new
            {
                id = registered.GetProperty("matter").GetProperty("id").GetString(),
                day = today,
                code = registered.GetProperty("issuedCode").GetProperty("code").GetString(),
            }
        );
    }

    private static async Task<string> Satisfaction(TestHost host) =>
        (
            await host.Data(
                "{ orgUnit(code: 350824001000) { children(first: 50, order: [{ code: ASC }]) { nodes { scorecard(year: 2026) { indicators { code numerator denominator } } } } } }"
            )
        ).ToString();

    private static async Task<int> Notes(TestHost host)
    {
        var notes = 0;
        foreach (var store in host.Services.GetServices<ModuleStore>())
        {
            await using var db = store.Open();
            notes += await db.IdempotencyRecords.CountAsync(r => r.InputHash == "" || r.Key == "installation/keys");
        }

        return notes;
    }

    private static async Task<int> Closed(TestHost host) =>
        (await host.Data("{ petitions(where: { state: { in: [CONCLUDED, DECLINED] } }) { totalCount } }"))
            .GetProperty("petitions")
            .GetProperty("totalCount")
            .GetInt32();

    private sealed class Counting(Action act) : IProgress<RecordsErased>
    {
        public RetentionRule? Rule { get; private set; }

        public int Count { get; private set; }

        public void Report(RecordsErased value)
        {
            if (value.Count > 0)
            {
                (Rule, Count) = (value.Rule, Count + value.Count);
                act();
            }
        }
    }
}
