using Commons.Measures;
using CsCheck;
using Domain.StateTables;
using Kernel.Time;
using Petitions.Matters;
using static Domain.Petitions.Sample;

namespace Domain.Petitions;

/// <summary>Properties that hold for a matter after any sequence of steps.</summary>
public sealed class MatterStepsTests
{
    private static readonly string[] Measures = ["P05", "P06"];

    private const int Runs = 2000;

    private static readonly Gen<StepCall[]> Steps = StepCall.Sequences(Matter.Steps, Received, 190, 12);

    [Fact]
    public void The_days_are_ordered_and_agree_with_the_state() =>
        Steps.Sample(
            steps =>
            {
                var matter = new Sample().Registered();
                foreach (var step in steps)
                {
                    step.Try(matter);
                    DateOnly?[] days = [matter.ReceivedOn, matter.AcceptedOn, matter.RepliedOn, matter.ConcludedOn];
                    Assert.Equal(days.Where(d => d is not null).Order(), days.Where(d => d is not null));
                    Assert.Equal(matter.State == MatterState.Registered, matter.NotifiedOn is null);
                    Assert.True(matter.NotifiedOn is null || matter.NotifiedOn >= matter.ReceivedOn);
                    Assert.Equal(matter.State == MatterState.Declined, matter.DeclinedBecause is not null);
                    Assert.Equal(matter.State >= MatterState.Replied, matter.RepliedOn is not null);
                    Assert.Equal(matter.State == MatterState.Concluded, matter.ConcludedOn is not null);
                    Assert.Equal(matter.AcceptedOn is null, matter.DueOn is null);
                    Assert.True(matter.AcceptedOn is null || matter.AcceptedOn == matter.NotifiedOn);
                }
            },
            iter: Runs
        );

    [Fact]
    public void A_term_is_what_the_calendar_makes_of_60_days_and_one_extension_of_at_most_30() =>
        Steps.Sample(
            steps =>
            {
                var matter = new Sample().Registered();
                var extensions = steps.Count(step => step.Try(matter) && step.Step == nameof(Matter.Extend));
                Assert.Equal(extensions, matter.ExtendedBy is null ? 0 : 1);
                if (matter.AcceptedOn is { } accepted)
                {
                    Assert.Equal(Calendar.AfterDays(accepted, 60 + (matter.ExtendedBy ?? 0)).On, matter.DueOn);
                }
            },
            iter: Runs
        );

    [Fact]
    public void A_refused_step_changes_nothing_raises_nothing_and_marks_nothing() =>
        Steps.Sample(
            steps =>
            {
                var matter = new Sample().Registered();
                using var marking = Marking.Of(matter);
                foreach (var step in steps)
                {
                    Told(matter);
                    marking.Saved();
                    var before = Face(matter);
                    if (!step.Try(matter))
                    {
                        Assert.Equal(before, Face(matter));
                        Assert.Empty(Told(matter));
                        Assert.Empty(marking.Saved());
                    }
                }
            },
            iter: Runs
        );

    [Fact]
    public void After_the_end_every_step_is_refused_for_the_state() =>
        Steps.Sample(
            steps =>
            {
                var matter = new Sample().Registered();
                foreach (var step in steps)
                {
                    if (matter.State is MatterState.Declined or MatterState.Concluded)
                    {
                        Assert.Throws<MatterStateForbids>(() => step.Take(matter));
                    }
                    else
                    {
                        step.Try(matter);
                    }
                }
            },
            iter: Runs
        );

    [Fact]
    public void Every_month_whose_figure_a_step_changes_is_marked_for_the_unit_and_the_handler() =>
        Steps.Sample(
            steps =>
            {
                var sample = new Sample();
                var matter = sample.Registered();
                using var marking = Marking.Of(matter);
                foreach (var step in steps)
                {
                    var before = Figures(matter);
                    step.Try(matter);
                    var moved = Figures(matter).Where(f => before[f.Key] != f.Value).Select(f => f.Key);
                    var marked = marking.Saved().ToHashSet();
                    foreach (var (measure, month) in moved)
                    {
                        Assert.Contains(new MeasureChanged(measure, Subject.Of(sample.Unit.Id), month), marked);
                        Assert.Contains(new MeasureChanged(measure, Subject.Of(sample.Handler), month), marked);
                    }
                }
            },
            iter: Runs
        );

    private static Dictionary<(string, Month), Figure> Figures(Matter matter) =>
        (
            from measure in Measures
            from month in Month.OfTheYear(2026)
            let figure = measure == "P05"
                ? Punctual(matter.NoticeDueOn, matter.NotifiedOn, month)
                : Punctual(matter.DueOn, matter.ConcludedOn, month)
            select (measure, month, figure)
        ).ToDictionary(f => (f.measure, f.month), f => f.figure);

    private static Figure Punctual(DateOnly? due, DateOnly? done, Month month)
    {
        var open = done is null || done > month.Last;
        var overdue = open && due <= month.Last;
        var closed = done >= month.First && done <= month.Last;
        return new Figure(closed && done <= due ? 1 : 0, closed || overdue ? 1 : 0, overdue ? 1 : 0);
    }

    private static object Face(Matter matter) =>
        (
            matter.State,
            matter.NotifiedOn,
            matter.AcceptedOn,
            matter.DueOn,
            matter.DueProvisional,
            matter.ExtendedBy,
            (matter.RepliedOn, matter.Reply, matter.ConcludedOn, matter.DeclinedBecause)
        );
}
