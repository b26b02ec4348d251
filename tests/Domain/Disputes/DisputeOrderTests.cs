using Disputes;
using Kernel.Errors;
using static Domain.Disputes.Sample;

namespace Domain.Disputes;

public sealed class DisputeOrderTests
{
    private readonly Sample sample = new();

    [Fact]
    public void A_dispute_keeps_its_unit_and_the_units_code_of_the_day()
    {
        var dispute = sample.New();
        Assert.Equal((sample.Unit.Id, sample.Unit.Code), (dispute.UnitId, dispute.UnitCode));
    }

    [Fact]
    public void The_five_duties_are_open_at_registration_and_set_together()
    {
        var dispute = sample.New();
        Assert.False(dispute.DutiesSet);
        Assert.Equal((null, null, null), (dispute.LeaderId, dispute.ResponsibleUnitId, dispute.ResponsibleId));
        Assert.Equal((null, null), (dispute.Plan, dispute.DueOn));
        dispute.Assign(sample.Duties());
        Assert.True(dispute.DutiesSet);
        Assert.Equal(
            (sample.Leader, sample.Unit.Id, sample.Responsible, Due),
            (dispute.LeaderId, dispute.ResponsibleUnitId, dispute.ResponsibleId, dispute.DueOn)
        );
    }

    [Fact]
    public void Duties_may_be_set_anew_while_the_dispute_is_open_and_not_after_it()
    {
        foreach (var open in new[] { sample.Assigned(), sample.Mediating() })
        {
            open.Assign(sample.Duties(Due.AddDays(7)));
            Assert.Equal(Due.AddDays(7), open.DueOn);
        }

        foreach (var ended in new[] { sample.Settled(), sample.Failed(), sample.StruckOff() })
        {
            Forbidden(() => ended.Assign(sample.Duties(Due.AddDays(7))));
        }
    }

    [Fact]
    public void What_is_not_mediated_is_neither_settled_nor_struck_off()
    {
        var dispute = sample.Assigned();
        Forbidden(() => dispute.Settle("协议", Registered));
        Forbidden(() => dispute.StrikeOff(sample.Closer, Registered));
    }

    [Fact]
    public void What_has_ended_does_not_end_again()
    {
        foreach (var dispute in new[] { sample.Settled(), sample.Failed() })
        {
            var later = Registered.AddDays(20);
            Forbidden(() => dispute.BeginMediation(allPartiesConsent: true, later));
            Forbidden(() => dispute.Settle("协议", later));
            Forbidden(() => dispute.Fail("途径", later));
        }
    }

    [Fact]
    public void No_step_comes_before_the_one_it_follows()
    {
        OutOfOrder("dueOn", () => sample.New().Assign(sample.Duties(Registered.AddDays(-1))));
        OutOfOrder("on", () => sample.Assigned().BeginMediation(true, Registered.AddDays(-1)));
        OutOfOrder("on", () => sample.Mediating().Settle("协议", Registered.AddDays(1)));
        OutOfOrder("on", () => sample.Mediating().Fail("途径", Registered.AddDays(1)));
        OutOfOrder("on", () => sample.Settled().StrikeOff(sample.Closer, Registered.AddDays(9)));
    }

    [Fact]
    public void A_deadline_lies_within_two_years_of_the_registration()
    {
        var dispute = sample.New();
        foreach (var far in new[] { Registered.AddYears(Dispute.LongestTermInYears).AddDays(1), DateOnly.MaxValue })
        {
            var refusal = Assert.Throws<OutOfRange>(() => dispute.Assign(sample.Duties(far)));
            Assert.Equal(["dueOn"], refusal.Path);
        }

        Assert.False(dispute.DutiesSet);
        dispute.Assign(sample.Duties(Registered.AddYears(Dispute.LongestTermInYears)));
        Assert.True(dispute.DutiesSet);
    }

    private static void Forbidden(Action step) => Assert.Throws<DisputeStateForbids>(step);

    private static void OutOfOrder(string input, Action step) =>
        Assert.Equal([input], ((DomainError)Assert.Throws<DisputeDaysOutOfOrder>(step)).Path);
}
