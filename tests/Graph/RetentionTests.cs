using Commons.Retention;
using Graph.Tests.Hosting;
using Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>What has been kept long enough is erased, and the report of it names nobody.</summary>
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

        // Nothing before its time; that the run found nothing is reported once a day.
        Assert.All((await run.Erase(Before, null, default)).Values, count => Assert.Equal(0, count));
        await run.Erase(Before, null, default);

        var due = await run.Due(After, default);
        var erased = await run.Erase(After, null, default);
        Assert.Equal(due, erased);
        // Those that are sealed, which nobody counts, are erased as well.
        Assert.InRange(erased[RetentionRule.PetitionFiles], closed + 1, closed + 100);
        Assert.True(erased[RetentionRule.VisitRecords] > 5_000);
        Assert.True(erased[RetentionRule.MediationFiles] > 50);

        // A second run finds nothing, and changes nothing.
        Assert.All((await run.Erase(After, null, default)).Values, count => Assert.Equal(0, count));
        await host.Services.GetRequiredService<Relay>().Drain(default);

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
        var reports = left.GetProperty("retentionReports").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(
            erased.Where(e => e.Value > 0).ToDictionary(e => Kernel.Spelling.UpperSnake($"{e.Key}"), e => e.Value),
            reports.ToDictionary(r => r.GetProperty("rule").GetString()!, r => r.GetProperty("erased").GetInt32())
        );
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
