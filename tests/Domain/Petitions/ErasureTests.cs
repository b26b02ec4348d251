using Commons.Retention;
using Commons.Rights;
using Graph;
using Kernel.Audit;
using Petitions;
using Petitions.Matters;
using static Domain.Petitions.Sample;

namespace Domain.Petitions;

public sealed class ErasureTests
{
    private static readonly DateOnly Today = new(2036, 4, 2);
    private readonly Sample sample = new();

    [Fact]
    public void Erasing_takes_what_a_matter_says_and_leaves_its_days()
    {
        var matter = sample.Concluded();
        matter.BroughtBy(new PetitionerDetails("郑小满", "138-0000 1384", null));
        matter.Erase(Today, Answered(NodeRef.To(matter.Id)));
        Assert.Equal(("", "", null, null), (matter.Subject, matter.Summary, matter.Reply, matter.PetitionerId));
        Assert.Equal((Today, MatterState.Concluded), (matter.ErasedOn, matter.State));
        Assert.NotNull(matter.ConcludedOn);
        Assert.Contains(Told(matter), happened => happened is RightAnswered);
    }

    [Fact]
    public void Each_rule_is_a_setting_and_what_is_kept_begins_so_many_years_ago()
    {
        var options = new RetentionOptions { VisitRecords = 5 };
        Assert.Equal(new DateOnly(2026, 4, 2), options.KeptFrom(RetentionRule.PetitionFiles, Today));
        Assert.Equal(new DateOnly(2026, 4, 2), options.KeptFrom(RetentionRule.MediationFiles, Today));
        Assert.Equal(new DateOnly(2031, 4, 2), options.KeptFrom(RetentionRule.VisitRecords, Today));
        Assert.Equal(new DateOnly(2033, 4, 2), options.KeptFrom(RetentionRule.AccessLogs, Today));
        Assert.Equal(new DateOnly(2026, 4, 2), options.KeptFrom(RetentionRule.AidFiles, Today));
        Assert.Equal(new DateOnly(2035, 4, 2), options.KeptFrom(RetentionRule.KeyGroups, Today));
        Assert.Equal(new DateOnly(2033, 4, 2), options.KeptFrom(RetentionRule.Ratings, Today));
    }

    [Fact]
    public async Task A_file_is_kept_to_the_last_day_of_its_time_and_erased_with_its_person_and_its_code()
    {
        var keys = Keys();
        await using var db = await Store(keys);
        var (closed, open) = (sample.Concluded(), sample.Registered(number: "WP-2026-000002"));
        foreach (var matter in new[] { closed, open })
        {
            db.AddRange(
                matter,
                matter.BroughtBy(new PetitionerDetails("郑小满", "138-0000 1384", null)),
                QueryCode.Create(matter.Id, keys).Stored
            );
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var retention = new PetitionFileRetention(db, new AuditWriter(new AuditKey(keys), TimeProvider.System));
        var concluded = closed.ConcludedOn!.Value;
        Assert.Equal(default, await retention.Erase(concluded, Today, 10, default));
        Assert.Equal(1, await retention.Due(concluded.AddDays(1), default));
        Assert.Equal(new ErasedRecords(1, 0), await retention.Erase(concluded.AddDays(1), Today, 10, default));
        Assert.Equal(default, await retention.Erase(concluded.AddDays(1), Today, 10, default));
        Assert.Equal(open.Id, Assert.Single(db.Petitioners).MatterId);
        Assert.Equal(open.Id, Assert.Single(db.QueryCodes).MatterId);
        var left = db.Matters.Single(m => m.Id == closed.Id);
        Assert.Equal(("", Today, concluded), (left.Summary, left.ErasedOn, left.ConcludedOn));
    }

    private static RightAnswered Answered(NodeRef record) =>
        new(
            record,
            false,
            PersonalRight.Erasure,
            RightsOutcome.Granted,
            "本人申请",
            default,
            default,
            DateTime.UnixEpoch
        );
}
