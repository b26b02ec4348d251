using Commons.Households;
using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Visits;

namespace Domain.Visits;

public sealed class VisitIssueTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);
    private readonly Id<Official> handler = Id<Official>.New();
    private readonly Id<Official> closer = Id<Official>.New();

    [Fact]
    public void An_issue_is_raised_then_handled_then_struck_off()
    {
        var issue = Raised();
        issue.Handle("已修复", Day.AddDays(2));
        issue.StrikeOff(closer, Day.AddDays(3));
        Assert.Equal(VisitIssueState.StruckOff, issue.State);
        Assert.Equal(Day.AddDays(3), issue.StruckOffOn);
    }

    [Fact]
    public void Who_handled_an_issue_does_not_strike_it_off()
    {
        var issue = Raised();
        issue.Handle("已修复", Day.AddDays(2));
        Assert.Throws<CloserIsHandler>(() => issue.StrikeOff(handler, Day.AddDays(3)));
        Assert.Equal(VisitIssueState.Handled, issue.State);
    }

    [Fact]
    public void An_issue_that_nobody_handled_is_not_struck_off() =>
        Assert.Throws<VisitIssueStateForbids>(() => Raised().StrikeOff(closer, Day.AddDays(3)));

    [Fact]
    public void Closing_after_the_deadline_marks_every_month_from_the_deadline_to_the_end_of_the_year()
    {
        var issue = Raised();
        using var marking = Marking.Of(issue);
        issue.Handle("已修复", Day.AddDays(40));
        issue.StrikeOff(closer, Day.AddDays(60));
        var months = marking.Saved().Where(m => m.Subject!.Value.Kind == SubjectKind.Unit).Select(m => m.Month.OfYear);
        Assert.Equal(Enumerable.Range(3, 10), months);
    }

    private VisitIssue Raised()
    {
        var destination = new Destination(Id<OrgUnit>.New(), 350824001001, Id<Household>.New(), null, false);
        var visit = Visit.Record([handler], destination, Day, VisitPurpose.Listening, "路灯不亮", Day);
        return VisitIssue.RaiseOn(visit, "路灯不亮", handler, Day, Day.AddDays(15));
    }
}
