using System.Runtime.CompilerServices;
using Commons.Cases;
using Commons.Households;
using Graph;
using Kernel;

namespace Assistance.AidCases;

/// <summary>
/// 帮扶个案 · Assistance for a household in hardship. Class, source and validity come from the decision of the competent office; a
/// case requires a source, a purpose and an expiry date.
/// </summary>
[Needs(AssistancePermissions.Read)]
[OfPersons(nameof(Commons.Purposes.Purpose.Assistance))]
internal sealed class AidCase : CaseFile<AidCase>
{
    /// <summary>Its state table.</summary>
    internal static readonly StateTable<AidCaseState> Steps = new(
        new(AidCaseState.Nominated, nameof(Verify), AidCaseState.Verified, "核实"),
        new(AidCaseState.Verified, nameof(Support), AidCaseState.Supported, "开始帮扶"),
        new(AidCaseState.Supported, nameof(End), AidCaseState.Ended, "结束"),
        new(AidCaseState.Supported, nameof(End), AidCaseState.Referred, "转介")
    );

    private AidCase() { }

    private AidCase(Id<AidCase> id)
        : base(id) { }

    /// <summary>类别 · The class of hardship, as decided by the competent office.</summary>
    public AidClass Class { get; private init; }

    /// <summary>认定依据文件 · The document of the decision.</summary>
    public string SourceDocument { get; private init; } = "";

    /// <summary>用途 · The purpose of the record.</summary>
    public string Purpose { get; private init; } = "";

    /// <summary>有效期起 · The first day of validity.</summary>
    public DateOnly ValidFrom { get; private init; }

    /// <summary>有效期止 · The last day of validity.</summary>
    [Sortable]
    public DateOnly ValidTo { get; private init; }

    /// <summary>状态 · The state.</summary>
    [Facet]
    public AidCaseState State { get; private set; }

    /// <summary>提名日期 · The day of the nomination.</summary>
    [Sortable]
    public DateOnly NominatedOn { get; private init; }

    /// <summary>核实日期 · The day of the verification.</summary>
    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>开始帮扶日期 · The day assistance began.</summary>
    public DateOnly? SupportedOn { get; private set; }

    /// <summary>结束日期 · The day it ended or was referred.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>结束原因 · The reason for the end, or the office it was referred to.</summary>
    public string? EndedBecause { get; private set; }

    /// <summary>清除日期 · The day household and texts were erased after the retention period; null while they are kept.</summary>
    public DateOnly? ErasedOn { get; private set; }

    /// <summary>受帮扶的家庭户 · The assisted household.</summary>
    [Link<Household>("household")]
    internal Id<Household>? HouseholdId { get; private init; }

    /// <summary>Nominates a household, based on a document.</summary>
    public static AidCase Nominate(HouseholdRef household, Grounds grounds, DateOnly on)
    {
        if (grounds.ValidTo < grounds.ValidFrom || grounds.ValidTo < on)
        {
            throw new GroundsExpired().About(nameof(NominateAidCase.ValidTo));
        }

        return new AidCase(Id<AidCase>.New())
        {
            HouseholdId = household.Id,
            UnitId = household.UnitId,
            UnitCode = household.UnitCode,
            Class = grounds.Class,
            SourceDocument = grounds.SourceDocument,
            Purpose = grounds.Purpose,
            ValidFrom = grounds.ValidFrom,
            ValidTo = grounds.ValidTo,
            NominatedOn = on,
        };
    }

    /// <summary>Confirms on site that the household is in the documented hardship.</summary>
    public void Verify(DateOnly on)
    {
        var next = Next();
        NotBefore(NominatedOn, on);
        (State, VerifiedOn) = (next, on);
    }

    /// <summary>Begins the assistance.</summary>
    public void Support(DateOnly on)
    {
        var next = Next();
        NotBefore(VerifiedOn!.Value, on);
        (State, SupportedOn) = (next, on);
    }

    /// <summary>Ends the assistance: the hardship has ended, or another office takes over.</summary>
    public void End(string because, bool referred, DateOnly on)
    {
        var next = Next(referred ? AidCaseState.Referred : AidCaseState.Ended);
        NotBefore(SupportedOn!.Value, on);
        (State, EndedBecause, EndedOn) = (next, because, on);
    }

    /// <exception cref="AidCaseStateForbids">Help is not under way.</exception>
    internal void RequireSupported()
    {
        if (State != AidCaseState.Supported)
        {
            throw new AidCaseStateForbids(State);
        }
    }

    private AidCaseState Next([CallerMemberName] string step = "") =>
        Steps.After(State, step) ?? throw new AidCaseStateForbids(State);

    private AidCaseState Next(AidCaseState to, [CallerMemberName] string step = "") =>
        Steps.After(State, step, to) ?? throw new AidCaseStateForbids(State);

    private static void NotBefore(DateOnly earlier, DateOnly on)
    {
        if (on < earlier)
        {
            throw new AidDaysOutOfOrder().About("On");
        }
    }
}

/// <summary>The grounds of an aid case.</summary>
internal sealed record Grounds(
    AidClass Class,
    string SourceDocument,
    string Purpose,
    DateOnly ValidFrom,
    DateOnly ValidTo
);
