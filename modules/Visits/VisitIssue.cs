using System.Runtime.CompilerServices;
using Commons.Cases;
using Commons.Officials;
using Graph;
using Kernel;

namespace Visits;

/// <summary>走访问题 · An issue found on a visit: raised, handled, and closed by another official (C13, C25, C45).</summary>
[Needs(VisitPermissions.Read)]
[NotOfPersons(
    "Issues are the work of officials: units are assessed by their number, and callers who count them see each one."
)]
internal sealed class VisitIssue : CaseFile<VisitIssue>
{
    /// <summary>Its state table.</summary>
    internal static readonly StateTable<VisitIssueState> Steps = new(
        new(VisitIssueState.Raised, nameof(Handle), VisitIssueState.Handled, "办理"),
        new(VisitIssueState.Handled, nameof(StrikeOff), VisitIssueState.StruckOff, "销号")
    );

    private VisitIssue() { }

    private VisitIssue(Id<VisitIssue> id)
        : base(id) { }

    /// <summary>问题描述 · The issue.</summary>
    public string Description { get; private init; } = "";

    /// <summary>状态 · The state.</summary>
    [Facet]
    public VisitIssueState State { get; private set; }

    /// <summary>提出日期 · The day it was raised.</summary>
    public DateOnly RaisedOn { get; private init; }

    /// <summary>办理期限 · The last day to close it in time.</summary>
    [Sortable]
    public DateOnly DueOn { get; private init; }

    /// <summary>办理日期 · The day it was handled.</summary>
    public DateOnly? HandledOn { get; private set; }

    /// <summary>办理结果 · What was done about it.</summary>
    public string? Outcome { get; private set; }

    /// <summary>销号日期 · The day it was closed.</summary>
    public DateOnly? StruckOffOn { get; private set; }

    /// <summary>发现问题的走访 · The visit on which it was found.</summary>
    [Link<Visit>("visit")]
    internal Id<Visit> VisitId { get; private init; }

    /// <summary>经办人 · The official who handles it.</summary>
    [Link<Official>("handler")]
    [HandedTo]
    internal Id<Official> HandlerId { get; private init; }

    /// <summary>核销人，非经办人 · The official who closed it; never the handler.</summary>
    [Link<Official>("closer")]
    internal Id<Official>? CloserId { get; private set; }

    /// <summary>Raises an issue found on a visit.</summary>
    public static VisitIssue RaiseOn(
        Visit visit,
        string description,
        Id<Official> handler,
        DateOnly raisedOn,
        DateOnly dueOn
    )
    {
        if (raisedOn < visit.VisitedOn)
        {
            throw new DaysOutOfOrder().About(nameof(RaiseVisitIssue.RaisedOn));
        }

        if (dueOn < raisedOn)
        {
            throw new DaysOutOfOrder().About(nameof(RaiseVisitIssue.DueOn));
        }

        return new VisitIssue(Id<VisitIssue>.New())
        {
            VisitId = visit.Id,
            UnitId = visit.UnitId,
            UnitCode = visit.UnitCode,
            Description = description,
            HandlerId = handler,
            RaisedOn = raisedOn,
            DueOn = dueOn,
        };
    }

    /// <summary>Records what was done about it.</summary>
    public void Handle(string outcome, DateOnly on)
    {
        var next = Next();
        if (on < RaisedOn)
        {
            throw new DaysOutOfOrder().About(nameof(HandleVisitIssue.HandledOn));
        }

        (State, Outcome, HandledOn) = (next, outcome, on);
    }

    /// <summary>Closes it after a check by an official other than the handler (C25).</summary>
    public void StrikeOff(Id<Official> closer, DateOnly on)
    {
        var next = Next();
        if (closer == HandlerId)
        {
            throw new CloserIsHandler().About(nameof(StrikeOffVisitIssue.CloserId));
        }

        if (on < HandledOn)
        {
            throw new DaysOutOfOrder().About(nameof(StrikeOffVisitIssue.StruckOffOn));
        }

        (State, CloserId, StruckOffOn) = (next, closer, on);
    }

    private VisitIssueState Next([CallerMemberName] string step = "") =>
        Steps.After(State, step) ?? throw new VisitIssueStateForbids(State);
}

/// <summary>走访问题状态 · The state of an issue.</summary>
internal enum VisitIssueState
{
    /// <summary>已提出 · Raised.</summary>
    Raised,

    /// <summary>已办理，待核销 · Handled, waiting to be closed.</summary>
    Handled,

    /// <summary>已销号 · Closed.</summary>
    StruckOff,
}
