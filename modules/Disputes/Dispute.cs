using System.Runtime.CompilerServices;
using Commons.Cases;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Purposes;
using Graph;
using Kernel;
using Kernel.Errors;
using Kernel.Storage;

namespace Disputes;

/// <summary>
/// 矛盾纠纷 · A dispute in the ledger (C23): mediated only with the consent of all parties (Arts 4, 17), settled or failed, and
/// closed by an official other than the responsible one (C25).
/// </summary>
[Needs(DisputePermissions.Read)]
[OfPersons(nameof(Purpose.Mediation))]
internal sealed class Dispute : CaseFile<Dispute>
{
    public const int LongestTermInYears = 2;

    /// <summary>The series of ledger numbers.</summary>
    internal static readonly NumberSeries Numbers = new("JF");

    private Dispute() { }

    private Dispute(Id<Dispute> id)
        : base(id) { }

    /// <summary>
    /// The state table of the People's Mediation Law as far as the ledger records it. A party that refuses mediation is informed of other channels
    /// immediately; consent is never forced (Arts 17, 26).
    /// </summary>
    internal static readonly StateTable<DisputeState> Steps = new(
        new(DisputeState.Registered, nameof(Assign), DisputeState.Registered, "落实五定"),
        new(DisputeState.Mediating, nameof(Assign), DisputeState.Mediating, "落实五定"),
        new(DisputeState.Registered, nameof(BeginMediation), DisputeState.Mediating, "开始调解"),
        new(DisputeState.Registered, nameof(Fail), DisputeState.Failed, "调解不成"),
        new(DisputeState.Mediating, nameof(Settle), DisputeState.Settled, "达成调解"),
        new(DisputeState.Mediating, nameof(Fail), DisputeState.Failed, "调解不成"),
        new(DisputeState.Settled, nameof(StrikeOff), DisputeState.StruckOff, "核销"),
        new(DisputeState.Failed, nameof(StrikeOff), DisputeState.StruckOff, "核销")
    );

    /// <summary>台账编号 · The number in the ledger.</summary>
    public string Number { get; private init; } = "";

    /// <summary>纠纷类型 · The kind.</summary>
    public DisputeKind Kind { get; private init; }

    /// <summary>纠纷名称 · The subject, in a few words.</summary>
    public string Title { get; private init; } = "";

    /// <summary>纠纷摘要 · What happened; the event, not the persons.</summary>
    public string Summary { get; private init; } = "";

    /// <summary>状态 · The state.</summary>
    [Facet]
    public DisputeState State { get; private set; }

    /// <summary>登记日期 · The day it was registered.</summary>
    [Sortable]
    public DateOnly RegisteredOn { get; private init; }

    /// <summary>化解方案 · The plan for settling it.</summary>
    public string? Plan { get; private set; }

    /// <summary>化解期限 · The deadline.</summary>
    [Sortable]
    public DateOnly? DueOn { get; private set; }

    /// <summary>五定是否齐全 · Whether leader, unit, official, plan and deadline are all set (C24).</summary>
    public bool DutiesSet { get; private set; }

    /// <summary>各方同意调解日期 · The day all parties consented to mediation.</summary>
    public DateOnly? ConsentedOn { get; private set; }

    /// <summary>调解结束日期 · The day it was settled or failed.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>调解结果 · The outcome, or the other channels that the parties were informed of.</summary>
    public string? Outcome { get; private set; }

    /// <summary>销号日期 · The day it was closed.</summary>
    public DateOnly? StruckOffOn { get; private set; }

    /// <summary>清除日期 · The day its texts were erased after the retention period; null while they are kept.</summary>
    public DateOnly? ErasedOn { get; private init; }

    /// <summary>The day it was settled; null if it is open or has failed.</summary>
    internal DateOnly? SettledOn { get; private set; }

    /// <summary>Whether it failed lawfully, so that punctuality does not count it.</summary>
    internal bool LedElsewhere { get; private set; }

    /// <summary>涉及的家庭户；未涉及时为空 · The household it concerns, if any.</summary>
    [Link<Household>("household")]
    internal Id<Household>? HouseholdId { get; private init; }

    /// <summary>包案领导 · The leader in charge.</summary>
    [Link<Official>("leader")]
    internal Id<Official>? LeaderId { get; private set; }

    /// <summary>责任单位 · The responsible unit.</summary>
    [Link<OrgUnit>("responsibleUnit")]
    [GroupKey]
    internal Id<OrgUnit>? ResponsibleUnitId { get; private set; }

    /// <summary>责任人 · The official who mediates.</summary>
    [Link<Official>("responsible")]
    [HandedTo]
    internal Id<Official>? ResponsibleId { get; private set; }

    /// <summary>核销人，非责任人 · The official who closed it; never the responsible one.</summary>
    [Link<Official>("closer")]
    internal Id<Official>? CloserId { get; private set; }

    /// <summary>Enters a dispute in the ledger.</summary>
    public static Dispute Register(
        string number,
        DisputeKind kind,
        (string Title, string Summary) content,
        UnitRef unit,
        Id<Household>? household,
        DateOnly on
    ) =>
        new(Id<Dispute>.New())
        {
            Number = number,
            Kind = kind,
            Title = content.Title,
            Summary = content.Summary,
            UnitId = unit.Id,
            UnitCode = unit.Code,
            HouseholdId = household,
            RegisteredOn = on,
        };

    /// <summary>Sets or replaces the five duties while the dispute is open.</summary>
    public void Assign(Duties duties)
    {
        var next = Next();
        if (duties.DueOn < RegisteredOn)
        {
            throw new DisputeDaysOutOfOrder().About(nameof(AssignDuties.DueOn));
        }

        // Each month up to the deadline is recomputed, so the period is limited.
        var latest = RegisteredOn.AddYears(LongestTermInYears);
        if (duties.DueOn > latest)
        {
            throw new OutOfRange($"{RegisteredOn:yyyy-MM-dd}", $"{latest:yyyy-MM-dd}").About(
                nameof(AssignDuties.DueOn)
            );
        }

        State = next;
        (LeaderId, ResponsibleUnitId, ResponsibleId) = (duties.Leader, duties.Unit, duties.Person);
        (Plan, DueOn, DutiesSet) = (duties.Plan, duties.DueOn, true);
    }

    /// <summary>Begins mediation: the duties are set and every party has consented.</summary>
    public void BeginMediation(bool allPartiesConsent, DateOnly on)
    {
        var next = Next(RegisteredOn, on);
        if (!DutiesSet)
        {
            throw new DutiesIncomplete();
        }

        if (!allPartiesConsent)
        {
            throw new ConsentMissing().About(nameof(Disputes.BeginMediation.AllPartiesConsent));
        }

        (State, ConsentedOn) = (next, on);
    }

    /// <summary>Records an agreement of the parties.</summary>
    public void Settle(string outcome, DateOnly on)
    {
        State = Next(ConsentedOn, on);
        (Outcome, EndedOn, SettledOn) = (outcome, on, on);
    }

    /// <summary>
    /// Records that there was no agreement, or no consent to mediation; the parties are informed of other channels (Art. 26).
    /// </summary>
    public void Fail(string channelsTold, DateOnly on)
    {
        State = Next(ConsentedOn ?? RegisteredOn, on);
        (Outcome, EndedOn, LedElsewhere) = (channelsTold, on, true);
    }

    /// <summary>Closes it after a check by another official (C25).</summary>
    public void StrikeOff(Id<Official> closer, DateOnly on)
    {
        var next = Next(EndedOn, on);
        if (closer == ResponsibleId)
        {
            throw new CloserIsResponsible().About(nameof(StrikeOffDispute.CloserId));
        }

        (State, CloserId, StruckOffOn) = (next, closer, on);
    }

    private DisputeState Next(DateOnly? notBefore, DateOnly on, [CallerMemberName] string step = "")
    {
        var next = Next(step);
        return on < notBefore ? throw new DisputeDaysOutOfOrder().About("On") : next;
    }

    private DisputeState Next([CallerMemberName] string step = "") =>
        Steps.After(State, step) ?? throw new DisputeStateForbids(State);
}
