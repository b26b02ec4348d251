using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;

namespace Assistance.Pairings;

/// <summary>
/// The pairings of one village secretary, as one aggregate, so that its rule holds under concurrency: at most two of a kind
/// proposed or active (C29, C30: "1–2"; the minimum of one is measured by A01).
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

    /// <summary>Incremented by every change, so that concurrent changes of one list conflict on its version.</summary>
    internal int Changes { get; private set; }

    internal List<Pairing> Pairings { get; private init; } = [];

    public static PairingRoll Create(Id<Official> secretary, UnitRef unit) =>
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

    /// <summary>Records the other side's consent; the pairing counts from now on.</summary>
    public Pairing Agree(Id<Pairing> id, DateOnly on)
    {
        var pairing = Pairings.Single(p => p.Id == id);
        pairing.Agree(on);
        Changes++;
        return pairing;
    }

    /// <summary>Ends a pairing.</summary>
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
            throw new TooManyPairings(MostOfAKind);
        }

        var pairing = Pairing.Propose(this, kind, household, partner, on);
        Pairings.Add(pairing);
        Changes++;
        return pairing;
    }
}
