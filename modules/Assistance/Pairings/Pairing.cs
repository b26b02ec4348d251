using System.Runtime.CompilerServices;
using Assistance.AidCases;
using Commons.Cases;
using Commons.Households;
using Commons.Officials;
using Commons.Purposes;
using Graph;
using Kernel;

namespace Assistance.Pairings;

/// <summary>结对 · The pairing of a village secretary with a household in hardship or an able entrepreneur (C29, C30).</summary>
[Needs(AssistancePermissions.Read)]
[OfPersons(nameof(Purpose.Assistance))]
internal sealed class Pairing : CaseFile<Pairing>
{
    /// <summary>Its state table.</summary>
    internal static readonly StateTable<PairingState> Steps = new(
        new(PairingState.Proposed, nameof(Agree), PairingState.Active, "同意结对"),
        new(PairingState.Active, nameof(End), PairingState.Ended, "结束")
    );

    private Pairing() { }

    private Pairing(Id<Pairing> id)
        : base(id) { }

    /// <summary>结对类别 · The kind of partner.</summary>
    public PairingKind Kind { get; private init; }

    /// <summary>致富带头人 · The entrepreneur's business; null for a household.</summary>
    public string? Partner { get; private init; }

    /// <summary>状态 · The state.</summary>
    [Facet]
    public PairingState State { get; private set; }

    /// <summary>拟结日期 · The day of the proposal.</summary>
    [Sortable]
    public DateOnly ProposedOn { get; private init; }

    /// <summary>同意日期 · The day the other side agreed; the pairing counts from then on.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>结束日期 · The day it ended.</summary>
    public DateOnly? EndedOn { get; private set; }

    internal Id<PairingRoll> RollId { get; private init; }

    /// <summary>结对的村(社区)书记 · The village secretary.</summary>
    [Link<Official>("secretary")]
    internal Id<Official> SecretaryId { get; private init; }

    /// <summary>结对的困难户；结对致富带头人时为空 · The household in hardship; null if the partner is an entrepreneur.</summary>
    [Link<Household>("household")]
    internal Id<Household>? HouseholdId { get; private init; }

    internal static Pairing Propose(
        PairingRoll roll,
        PairingKind kind,
        Id<Household>? household,
        string? partner,
        DateOnly on
    ) =>
        new(Id<Pairing>.New())
        {
            RollId = roll.Id,
            SecretaryId = roll.SecretaryId,
            UnitId = roll.UnitId,
            UnitCode = roll.UnitCode,
            Kind = kind,
            HouseholdId = household,
            Partner = partner,
            ProposedOn = on,
        };

    internal void Agree(DateOnly on)
    {
        var next = Next();
        if (on < ProposedOn)
        {
            throw new AidDaysOutOfOrder().About(nameof(AgreePairing.AgreedOn));
        }

        (State, AgreedOn) = (next, on);
    }

    internal void End(DateOnly on)
    {
        var next = Next();
        if (on < AgreedOn)
        {
            throw new AidDaysOutOfOrder().About(nameof(EndPairing.EndedOn));
        }

        (State, EndedOn) = (next, on);
    }

    private PairingState Next([CallerMemberName] string step = "") =>
        Steps.After(State, step) ?? throw new PairingStateForbids(State);
}

/// <summary>结对类别 · The kind of partner of a village secretary.</summary>
internal enum PairingKind
{
    /// <summary>帮扶困难户 · With a household in hardship.</summary>
    Aid,

    /// <summary>联系致富带头人 · With an able entrepreneur.</summary>
    Lead,
}

/// <summary>结对状态 · The state of a pairing.</summary>
internal enum PairingState
{
    /// <summary>拟结对 · Proposed.</summary>
    Proposed,

    /// <summary>结对中 · Agreed and active.</summary>
    Active,

    /// <summary>已结束 · Ended.</summary>
    Ended,
}
