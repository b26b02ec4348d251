using Commons.Measures;
using CsCheck;
using Disputes;
using Domain.StateTables;
using Kernel.Time;
using static Domain.Disputes.Sample;

namespace Domain.Disputes;

/// <summary>Properties that hold for a dispute after any sequence of steps.</summary>
public sealed class DisputeStepsTests
{
    private const int Runs = 2000;

    private static readonly Gen<StepCall[]> Steps = StepCall.Sequences(Dispute.Steps, Registered, 250, 14);

    [Fact]
    public void The_days_are_ordered_and_agree_with_the_state() =>
        Steps.Sample(
            steps =>
            {
                var dispute = new Sample().New();
                foreach (var step in steps)
                {
                    step.Try(dispute);
                    DateOnly?[] days =
                    [
                        dispute.RegisteredOn,
                        dispute.ConsentedOn,
                        dispute.EndedOn,
                        dispute.StruckOffOn,
                    ];
                    Assert.Equal(days.Where(d => d is not null).Order(), days.Where(d => d is not null));
                    // A person who refuses mediation is directed to another procedure without having consented.
                    Assert.True(
                        dispute.ConsentedOn is not null
                            || dispute.State == DisputeState.Registered
                            || dispute.LedElsewhere
                    );
                    Assert.True(dispute.ConsentedOn is null || dispute.State != DisputeState.Registered);
                    Assert.Equal(dispute.State >= DisputeState.Settled, dispute.EndedOn is not null);
                    Assert.Equal(dispute.State == DisputeState.StruckOff, dispute.StruckOffOn is not null);
                    Assert.Equal(dispute.DutiesSet, dispute.DueOn is not null && dispute.ResponsibleId is not null);
                    Assert.True(dispute.SettledOn is null || !dispute.LedElsewhere);
                }
            },
            iter: Runs
        );

    [Fact]
    public void Nobody_is_in_mediation_without_duties_and_a_consent() =>
        Steps.Sample(
            steps =>
            {
                var dispute = new Sample().New();
                var consented = false;
                foreach (var step in steps)
                {
                    consented |=
                        step.Try(dispute) && step is { Step: nameof(Dispute.BeginMediation), Values.Yes: true };
                    Assert.True(
                        dispute.State == DisputeState.Registered
                            || dispute.LedElsewhere
                            || (consented && dispute.DutiesSet)
                    );
                }
            },
            iter: Runs
        );

    [Fact]
    public void Who_strikes_off_is_never_who_was_responsible() =>
        Steps.Sample(
            steps =>
            {
                var dispute = new Sample().New();
                foreach (var step in steps)
                {
                    step.Try(dispute);
                    Assert.Equal(dispute.State == DisputeState.StruckOff, dispute.CloserId is not null);
                    Assert.True(dispute.CloserId is null || dispute.CloserId != dispute.ResponsibleId);
                }
            },
            iter: Runs
        );

    [Fact]
    public void A_refused_step_changes_nothing_raises_nothing_and_marks_nothing() =>
        Steps.Sample(
            steps =>
            {
                var dispute = new Sample().New();
                using var marking = Marking.Of(dispute);
                foreach (var step in steps)
                {
                    Told(dispute);
                    marking.Saved();
                    var before = Face(dispute);
                    if (!step.Try(dispute))
                    {
                        Assert.Equal(before, Face(dispute));
                        Assert.Empty(Told(dispute));
                        Assert.Empty(marking.Saved());
                    }
                }
            },
            iter: Runs
        );

    [Fact]
    public void What_is_struck_off_takes_no_step() =>
        Steps.Sample(
            steps =>
            {
                var dispute = new Sample().StruckOff();
                Assert.All(steps, step => Assert.Throws<DisputeStateForbids>(() => step.Take(dispute)));
            },
            iter: Runs
        );

    [Fact]
    public void Every_cell_whose_figure_a_step_changes_is_marked() =>
        Steps.Sample(
            steps =>
            {
                var dispute = new Sample().New();
                using var marking = Marking.Of(dispute);
                foreach (var step in steps)
                {
                    var before = Figures(dispute);
                    step.Try(dispute);
                    var after = Figures(dispute);
                    var marked = marking.Saved().ToHashSet();
                    foreach (var cell in before.Keys.Union(after.Keys))
                    {
                        if (before.GetValueOrDefault(cell) != after.GetValueOrDefault(cell))
                        {
                            Assert.Contains(cell, marked);
                        }
                    }
                }
            },
            iter: Runs
        );

    private static Dictionary<MeasureChanged, Figure> Figures(Dispute dispute)
    {
        var figures = new Dictionary<MeasureChanged, Figure>
        {
            [new("D01", Subject.Of(dispute.UnitId), Month.Of(dispute.RegisteredOn))] = new(
                dispute.DutiesSet ? 1 : 0,
                1
            ),
        };
        foreach (var month in dispute.DutiesSet && !dispute.LedElsewhere ? Month.OfTheYear(2026) : [])
        {
            var figure = Punctual(dispute.DueOn!.Value, dispute.SettledOn, month);
            figures[new("D03", Subject.Of(dispute.UnitId), month)] = figure;
            figures[new("D03", Subject.Of(dispute.ResponsibleId!.Value), month)] = figure;
        }

        return figures.Where(f => f.Value.Denominator > 0).ToDictionary();
    }

    private static Figure Punctual(DateOnly due, DateOnly? done, Month month)
    {
        var open = done is null || done > month.Last;
        var overdue = open && due <= month.Last;
        var closed = done >= month.First && done <= month.Last;
        return new Figure(closed && done <= due ? 1 : 0, closed || overdue ? 1 : 0, overdue ? 1 : 0);
    }

    private static object Face(Dispute dispute) =>
        (
            dispute.State,
            (dispute.LeaderId, dispute.ResponsibleUnitId, dispute.ResponsibleId),
            (dispute.Plan, dispute.DueOn, dispute.DutiesSet),
            (dispute.ConsentedOn, dispute.EndedOn, dispute.SettledOn, dispute.LedElsewhere, dispute.Outcome),
            (dispute.CloserId, dispute.StruckOffOn)
        );
}
