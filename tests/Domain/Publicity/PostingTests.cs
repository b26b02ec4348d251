using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Publicity.Notices;
using Publicity.Postings;
using Publicity.Sessions;

namespace Domain.Publicity;

public sealed class PostingTests
{
    private readonly UnitRef unit = new(Id<OrgUnit>.New(), 350824001001, "河东社区居委会", OrgUnitKind.Village);

    [Fact]
    public void A_monthly_duty_is_due_on_the_last_day_of_each_month_and_a_quarterly_one_of_each_quarter()
    {
        var monthly = PostingDuty.Set(unit, "财务公开", Cadence.Monthly, 2026);
        var quarterly = PostingDuty.Set(unit, "村务公开", Cadence.Quarterly, 2026);
        Assert.Equal((12, new DateOnly(2026, 2, 28)), (monthly.Postings.Count, monthly.Postings[1].DueOn));
        Assert.Equal([3, 6, 9, 12], quarterly.Postings.Select(p => p.DueOn.Month));
    }

    [Fact]
    public void A_published_notice_of_the_unit_meets_a_posting_once()
    {
        var duty = PostingDuty.Set(unit, "财务公开", Cadence.Monthly, 2026);
        var notice = Published(unit);
        var posting = duty.Meet(duty.Postings[2].Id, notice);
        Assert.Equal((notice.Id, notice.PublishedOn), (posting.NoticeId, posting.PostedOn));
        Assert.Throws<PostingAlreadyFulfilled>(() => duty.Meet(posting.Id, Published(unit)));
    }

    [Fact]
    public void A_notice_of_another_unit_does_not_meet_it()
    {
        var duty = PostingDuty.Set(unit, "财务公开", Cadence.Monthly, 2026);
        Assert.Throws<NoticeOfAnotherUnit>(() =>
            duty.Meet(duty.Postings[0].Id, Published(unit with { Id = Id<OrgUnit>.New() }))
        );
    }

    [Fact]
    public void A_draft_does_not_meet_it()
    {
        var duty = PostingDuty.Set(unit, "财务公开", Cadence.Monthly, 2026);
        var draft = Notice.Draft(
            unit,
            Id<Official>.New(),
            NoticeChannel.Board,
            "通知",
            "公开",
            new DateOnly(2026, 1, 5)
        );
        Assert.Throws<NoticeNotPublished>(() => duty.Meet(duty.Postings[0].Id, draft));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 3)]
    [InlineData(4, 6)]
    [InlineData(12, 12)]
    public void A_policy_session_marks_the_cell_of_its_quarters_last_month(int held, int marked)
    {
        var session = PolicySession.Hold(unit, Id<Official>.New(), "防范电信诈骗", 30, new DateOnly(2026, held, 10));
        var cell = Assert.Single(Marking.Added(session));
        Assert.Equal(("U01", Subject.Of(unit.Id), marked), (cell.Measure, cell.Subject, cell.Month.OfYear));
    }

    private static Notice Published(UnitRef unit)
    {
        var day = new DateOnly(2026, 3, 5);
        var notice = Notice.Draft(unit, Id<Official>.New(), NoticeChannel.Board, "通知", "财务公开", day);
        notice.Review(Id<Official>.New(), day);
        notice.Publish(day);
        return notice;
    }
}
