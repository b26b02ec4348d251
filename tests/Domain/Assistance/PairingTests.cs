using Assistance.Pairings;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using CsCheck;
using Kernel;

namespace Domain.Assistance;

public sealed class PairingTests
{
    private static readonly DateOnly Day = new(2026, 3, 5);

    [Fact]
    public void A_secretary_has_at_most_two_pairings_of_a_kind()
    {
        var roll = Roll();
        roll.ProposeAid(Id<Household>.New(), Day);
        roll.ProposeAid(Id<Household>.New(), Day);
        Assert.Throws<TooManyPairings>(() => roll.ProposeAid(Id<Household>.New(), Day));
        roll.ProposeLead("绿茶种植合作社", Day);
        Assert.Equal(3, roll.Pairings.Count);
    }

    [Fact]
    public void A_pairing_that_ended_makes_room_for_another()
    {
        var roll = Roll();
        var first = roll.ProposeAid(Id<Household>.New(), Day);
        roll.ProposeAid(Id<Household>.New(), Day);
        roll.Agree(first.Id, Day);
        roll.End(first.Id, Day.AddDays(30));
        roll.ProposeAid(Id<Household>.New(), Day.AddDays(31));
        Assert.Equal(2, roll.Pairings.Count(p => p.State != PairingState.Ended));
    }

    [Fact]
    public void A_pairing_counts_from_the_day_the_other_side_agreed()
    {
        var roll = Roll();
        var pairing = roll.ProposeLead("绿茶种植合作社", Day);
        Assert.Empty(Marking.Added(roll));
        using var marking = Marking.Of(roll);
        roll.Agree(pairing.Id, new DateOnly(2026, 11, 2));
        var months = marking.Saved().Select(m => m.Month.OfYear).Distinct();
        Assert.Equal([11, 12], months);
    }

    [Fact]
    public void A_pairing_that_nobody_agreed_to_does_not_end()
    {
        var roll = Roll();
        var pairing = roll.ProposeLead("绿茶种植合作社", Day);
        Assert.Throws<PairingStateForbids>(() => roll.End(pairing.Id, Day));
    }

    [Fact]
    public void Every_change_of_a_roll_meets_at_its_version()
    {
        var roll = Roll();
        var pairing = roll.ProposeLead("绿茶种植合作社", Day);
        roll.Agree(pairing.Id, Day);
        roll.End(pairing.Id, Day);
        Assert.Equal(3, roll.Changes);
    }

    [Fact]
    public void No_sequence_of_steps_gives_a_secretary_a_third_pairing_of_a_kind() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 60])
            .Array[0, 20]
            .Sample(steps =>
            {
                var roll = Roll();
                foreach (var (kind, which, days) in steps)
                {
                    try
                    {
                        Go(roll, kind, which, Day.AddDays(days));
                    }
                    catch (Kernel.Errors.DomainError)
                    {
                        // The call may be refused; what must always hold is asserted below.
                    }

                    var most = roll
                        .Pairings.Where(p => p.State != PairingState.Ended)
                        .GroupBy(p => p.Kind)
                        .Select(g => g.Count());
                    Assert.All(most, count => Assert.InRange(count, 1, PairingRoll.MostOfAKind));
                    Assert.All(roll.Pairings, p => Assert.True(p.EndedOn is null || p.EndedOn >= p.AgreedOn));
                }
            });

    private static void Go(PairingRoll roll, int kind, int which, DateOnly on)
    {
        if (kind == 0)
        {
            roll.ProposeAid(Id<Household>.New(), on);
        }
        else if (kind == 1)
        {
            roll.ProposeLead("绿茶种植合作社", on);
        }
        else if (which < roll.Pairings.Count)
        {
            var id = roll.Pairings[which].Id;
            _ = kind == 2 ? roll.Agree(id, on) : roll.End(id, on);
        }
    }

    private static PairingRoll Roll() =>
        PairingRoll.Create(
            Id<Official>.New(),
            new UnitRef(Id<OrgUnit>.New(), 350824001001, "河东社区居委会", OrgUnitKind.Village)
        );
}
