using System.Runtime.CompilerServices;
using Commons.Cases;
using Commons.Officials;
using Commons.Purposes;
using Graph;
using Kernel;

namespace Assistance.AidCases;

/// <summary>帮扶措施 · A measure for a household: planned, done, and confirmed by the household.</summary>
[Needs(AssistancePermissions.Read)]
[OfPersons(nameof(Purpose.Assistance))]
internal sealed class AidMeasure : CaseFile<AidMeasure>
{
    /// <summary>Its state table.</summary>
    internal static readonly StateTable<AidMeasureState> Steps = new(
        new(AidMeasureState.Planned, nameof(Complete), AidMeasureState.Done, "完成"),
        new(AidMeasureState.Done, nameof(Confirm), AidMeasureState.Confirmed, "户确认")
    );

    private AidMeasure() { }

    private AidMeasure(Id<AidMeasure> id)
        : base(id) { }

    /// <summary>措施内容 · The measure.</summary>
    public string Description { get; private init; } = "";

    /// <summary>状态 · The state.</summary>
    public AidMeasureState State { get; private set; }

    /// <summary>计划日期 · The day it was planned.</summary>
    public DateOnly PlannedOn { get; private init; }

    /// <summary>完成期限 · The last day for the household's confirmation.</summary>
    [Sortable]
    public DateOnly DueOn { get; private init; }

    /// <summary>完成日期 · The day it was done.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>户确认日期 · The day the household confirmed it.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>所属帮扶个案 · The aid case it belongs to.</summary>
    [Link<AidCase>("aidCase")]
    internal Id<AidCase> AidCaseId { get; private init; }

    /// <summary>责任人 · The responsible official.</summary>
    [Link<Official>("responsible")]
    [HandedTo]
    internal Id<Official> ResponsibleId { get; private init; }

    /// <summary>Plans a measure for a household that receives assistance.</summary>
    public static AidMeasure Plan(
        AidCase aid,
        string description,
        Id<Official> responsible,
        DateOnly plannedOn,
        DateOnly dueOn
    )
    {
        aid.RequireSupported();
        if (dueOn < plannedOn)
        {
            throw new AidDaysOutOfOrder().About(nameof(PlanAidMeasure.DueOn));
        }

        return new AidMeasure(Id<AidMeasure>.New())
        {
            AidCaseId = aid.Id,
            UnitId = aid.UnitId,
            UnitCode = aid.UnitCode,
            Description = description,
            ResponsibleId = responsible,
            PlannedOn = plannedOn,
            DueOn = dueOn,
        };
    }

    /// <summary>Records that the measure was done.</summary>
    public void Complete(DateOnly on)
    {
        var next = Next();
        if (on < PlannedOn)
        {
            throw new AidDaysOutOfOrder().About(nameof(CompleteAidMeasure.DoneOn));
        }

        (State, DoneOn) = (next, on);
    }

    /// <summary>Records the household's confirmation; only confirmed measures count.</summary>
    public void Confirm(DateOnly on)
    {
        var next = Next();
        if (on < DoneOn)
        {
            throw new AidDaysOutOfOrder().About(nameof(ConfirmAidMeasure.ConfirmedOn));
        }

        (State, ConfirmedOn) = (next, on);
    }

    private AidMeasureState Next([CallerMemberName] string step = "") =>
        Steps.After(State, step) ?? throw new AidMeasureStateForbids(State);
}

/// <summary>帮扶措施状态 · The state of a measure.</summary>
internal enum AidMeasureState
{
    /// <summary>已计划 · Planned.</summary>
    Planned,

    /// <summary>已完成，待户确认 · Done, waiting for the household's confirmation.</summary>
    Done,

    /// <summary>户已确认 · Confirmed by the household.</summary>
    Confirmed,
}
