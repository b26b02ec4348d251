using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Disputes;
using Kernel;

namespace Domain.Disputes;

public sealed class DisputeTests
{
    private static readonly DateOnly Day = new(2026, 3, 5);
    private readonly UnitRef unit = new(Id<OrgUnit>.New(), 350824001001, "河东社区居委会", OrgUnitKind.Village);
    private readonly Id<Official> responsible = Id<Official>.New();
    private readonly Id<Official> closer = Id<Official>.New();

    [Fact]
    public void A_dispute_is_registered_mediated_settled_and_struck_off()
    {
        var dispute = Mediating();
        dispute.Settle("达成协议", Day.AddDays(10));
        dispute.StrikeOff(closer, Day.AddDays(12));
        Assert.Equal(
            (DisputeState.StruckOff, Day.AddDays(10), closer),
            (dispute.State, dispute.SettledOn, dispute.CloserId)
        );
    }

    [Fact]
    public void Mediation_needs_all_five_duties() =>
        Assert.Throws<DutiesIncomplete>(() => Registered().BeginMediation(allPartiesConsent: true, Day));

    [Fact]
    public void One_refusal_forbids_mediation()
    {
        var dispute = Assigned();
        Assert.Throws<ConsentMissing>(() => dispute.BeginMediation(allPartiesConsent: false, Day));
        Assert.Equal((DisputeState.Registered, null), (dispute.State, dispute.ConsentedOn));
    }

    [Fact]
    public void A_dispute_that_was_not_mediated_is_not_settled() =>
        Assert.Throws<DisputeStateForbids>(() => Assigned().Settle("达成协议", Day));

    [Fact]
    public void Who_was_responsible_does_not_strike_it_off()
    {
        var dispute = Mediating();
        dispute.Settle("达成协议", Day.AddDays(10));
        Assert.Throws<CloserIsResponsible>(() => dispute.StrikeOff(responsible, Day.AddDays(12)));
        Assert.Equal(DisputeState.Settled, dispute.State);
    }

    [Fact]
    public void A_failed_mediation_stands_on_neither_side_of_punctuality()
    {
        var dispute = Mediating();
        dispute.Fail("已告知可向人民法院起诉", Day.AddDays(10));
        Assert.Equal((true, null), (dispute.LedElsewhere, dispute.SettledOn));
        dispute.StrikeOff(closer, Day.AddDays(11));
        Assert.Equal(DisputeState.StruckOff, dispute.State);
    }

    [Fact]
    public void Who_refuses_mediation_is_told_the_other_channels_at_once()
    {
        var dispute = Registered();
        dispute.Fail("当事人不同意调解，已告知可向人民法院起诉", Day.AddDays(1));
        Assert.Equal((DisputeState.Failed, null, true), (dispute.State, dispute.ConsentedOn, dispute.LedElsewhere));
    }

    [Fact]
    public void Duties_are_not_changed_once_it_has_ended()
    {
        var dispute = Mediating();
        dispute.Settle("达成协议", Day.AddDays(10));
        Assert.Throws<DisputeStateForbids>(() => dispute.Assign(Duties(Day.AddDays(60))));
    }

    [Fact]
    public void Handing_a_dispute_over_marks_the_cells_of_both()
    {
        var dispute = Assigned();
        using var marking = Marking.Of(dispute);
        var successor = Id<Official>.New();
        dispute.Assign(Duties(Day.AddDays(40)) with { Person = successor });
        var marked = marking.Saved().Select(m => m.Subject!.Value).ToHashSet();
        Assert.Superset(
            new HashSet<Subject> { Subject.Of(responsible), Subject.Of(successor), Subject.Of(unit.Id) },
            marked
        );
    }

    [Fact]
    public void Numbers_run_on_within_a_year() =>
        Assert.Equal(
            ("JF-2026-000001", "JF-2026-000100"),
            (Dispute.Numbers.After(null, 2026), Dispute.Numbers.After("JF-2026-000099", 2026))
        );

    private Duties Duties(DateOnly due) => new(Id<Official>.New(), unit.Id, responsible, "面对面调解", due);

    private Dispute Registered() =>
        Dispute.Register("JF-2026-000001", DisputeKind.Neighbours, ("滴水纠纷", "屋檐滴水"), unit, null, Day);

    private Dispute Assigned()
    {
        var dispute = Registered();
        dispute.Assign(Duties(Day.AddDays(30)));
        return dispute;
    }

    private Dispute Mediating()
    {
        var dispute = Assigned();
        dispute.BeginMediation(allPartiesConsent: true, Day.AddDays(2));
        return dispute;
    }
}
