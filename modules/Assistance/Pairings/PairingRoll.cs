using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;

namespace Assistance.Pairings;

/// <summary>
/// The pairings of one village secretary. It is one aggregate so that its rule holds however many ask at once: at most two
/// of a kind that are proposed or under way (C29, C30: "1–2"; at least one is a matter of the measure A01).
/// </summary>
internal sealed class PairingRoll : Entity<PairingRoll>
{
    public const int MostOfAKind = 2;

    private PairingRoll() { }

    private PairingRoll(Id<PairingRoll> id)
        : base(id) { }

    internal Id<Official> SecretaryId { get; private init; }

    internal Id<OrgUnit> UnitId { get; private init; }

    internal long UnitCode { get; private init; }

    /// <summary>Raised at every change, so that two changes of one roll meet at its version.</summary>
    internal int Changes { get; private set; }

    internal List<Pairing> Pairings { get; private init; } = [];

    public static PairingRoll Of(Id<Official> secretary, UnitRef unit) =>
        new(Id<PairingRoll>.New())
        {
            SecretaryId = secretary,
            UnitId = unit.Id,
            UnitCode = unit.Code,
        };

    /// <summary>Proposes a pairing with a household in hardship.</summary>
    public Pairing ProposeAid(Id<Household> household, DateOnly on) => Propose(PairingKind.Aid, household, null, on);

    /// <summary>Proposes a pairing with an able entrepreneur.</summary>
    public Pairing ProposeLead(string partner, DateOnly on) => Propose(PairingKind.Lead, null, partner, on);

    /// <summary>The other side agrees; from now on it counts.</summary>
    public Pairing Agree(Id<Pairing> id, DateOnly on)
    {
        var pairing = Pairings.Single(p => p.Id == id);
        pairing.Agree(on);
        Changes++;
        return pairing;
    }

    /// <summary>The pairing ends.</summary>
    public Pairing End(Id<Pairing> id, DateOnly on)
    {
        var pairing = Pairings.Single(p => p.Id == id);
        pairing.End(on);
        Changes++;
        return pairing;
    }

    private Pairing Propose(PairingKind kind, Id<Household>? household, string? partner, DateOnly on)
    {
        if (Pairings.Count(p => p.Kind == kind && p.State != PairingState.Ended) >= MostOfAKind)
        {
            throw new PairedEnough(MostOfAKind);
        }

        var pairing = Pairing.Propose(this, kind, household, partner, on);
        Pairings.Add(pairing);
        Changes++;
        return pairing;
    }
}
