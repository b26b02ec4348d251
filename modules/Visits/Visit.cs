using Commons.Cases;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Visits;

/// <summary>走访 · A visit by one or more officials to a household or a place, on a day (C05, C10, C11).</summary>
[Needs(VisitPermissions.Read)]
[NotOfPersons(
    "Visits are the work of officials: units are assessed by their number, and callers who count them see each one."
)]
internal sealed class Visit : CaseFile<Visit>
{
    public const int MostOfficials = 20;

    private Visit() { }

    private Visit(Id<Visit> id)
        : base(id) { }

    /// <summary>走访日期 · The day of the visit.</summary>
    [Sortable(Default = DefaultOrder.Descending)]
    public DateOnly VisitedOn { get; private init; }

    /// <summary>走访目的 · The purpose.</summary>
    public VisitPurpose Purpose { get; private init; }

    /// <summary>走访地点，入户走访时为空 · The place; null for a visit to a household.</summary>
    public string? Place { get; private init; }

    /// <summary>情况摘要，只记需求不记隐私 · What was said and needed; needs, not biographies.</summary>
    public string Summary { get; private init; } = "";

    /// <summary>清除日期 · The day its texts were erased after the retention period; null while they are kept.</summary>
    public DateOnly? ErasedOn { get; private init; }

    /// <summary>走访的家庭户；走访场所时为空 · The household; null for a visit to a place.</summary>
    [Link<Household>("household")]
    internal Id<Household>? HouseholdId { get; private init; }

    internal List<VisitOfficial> Officials { get; private init; } = [];

    /// <summary>Records a visit.</summary>
    /// <param name="officials">The officials who visited; a joint visit counts for each.</param>
    /// <param name="destination">The household, or the place and its unit.</param>
    /// <param name="visitedOn">The day.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="summary">What was said and needed.</param>
    /// <param name="today">The day of recording.</param>
    public static Visit Record(
        IReadOnlyCollection<Id<Official>> officials,
        Destination destination,
        DateOnly visitedOn,
        VisitPurpose purpose,
        string summary,
        DateOnly today
    )
    {
        if (visitedOn > today)
        {
            throw new VisitInFuture(visitedOn).About(nameof(RecordVisit.VisitedOn));
        }

        if (destination.NotToBeDisturbed)
        {
            throw new HouseholdDeclinesVisits().About(nameof(RecordVisit.HouseholdId));
        }

        var visit = new Visit(Id<Visit>.New())
        {
            VisitedOn = visitedOn,
            Purpose = purpose,
            Summary = summary,
            UnitId = destination.UnitId,
            UnitCode = destination.UnitCode,
            HouseholdId = destination.HouseholdId,
            Place = destination.Place,
        };
        foreach (var official in officials.Distinct())
        {
            visit.Officials.Add(new VisitOfficial(visit.Id, official, visitedOn, destination.HouseholdId));
        }

        return visit;
    }
}

/// <summary>走访目的 · The purpose of a visit.</summary>
internal enum VisitPurpose
{
    /// <summary>听民情 · To hear residents' concerns.</summary>
    Listening,

    /// <summary>帮扶困难 · To help in hardship.</summary>
    Assistance,

    /// <summary>化解矛盾 · To settle a dispute.</summary>
    Dispute,

    /// <summary>政策宣讲 · To explain policy.</summary>
    Policy,

    /// <summary>回访 · To follow up on earlier commitments.</summary>
    FollowUp,
}

/// <summary>The destination of a visit: a household, or a place of a unit.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitCode">That unit's code on the day.</param>
/// <param name="HouseholdId">The household.</param>
/// <param name="Place">The place.</param>
/// <param name="NotToBeDisturbed">Whether the household does not wish to be visited.</param>
internal sealed record Destination(
    Id<OrgUnit> UnitId,
    long UnitCode,
    Id<Household>? HouseholdId,
    string? Place,
    bool NotToBeDisturbed
)
{
    public static Destination To(HouseholdRef household) =>
        new(household.UnitId, household.UnitCode, household.Id, null, household.DoNotDisturb);

    public static Destination To(UnitRef unit, string place) => new(unit.Id, unit.Code, null, place, false);
}

/// <summary>
/// An official's participation in a visit. It repeats day and household, because monthly figures are computed from these rows
/// alone.
/// </summary>
internal sealed record VisitOfficial(
    Id<Visit> VisitId,
    Id<Official> OfficialId,
    DateOnly VisitedOn,
    Id<Household>? HouseholdId
);
