using Commons.Households;
using Commons.Measures;
using Commons.Officials;
using Kernel;
using Kernel.Time;
using Visits.Store;

namespace Visits.Measures;

/// <summary>A measure of a town leader's visits in a month, against the leader's quota.</summary>
/// <param name="db">The module's context.</param>
/// <param name="quota">The quota.</param>
/// <param name="aMonth">The quota of a whole month.</param>
/// <param name="visits">The visits that count.</param>
internal abstract class QuotaMeasure(
    VisitsContext db,
    LeaderQuota quota,
    int aMonth,
    MeasuredRows<VisitOfficial, Attended> visits
) : IMeasureSource
{
    public abstract string Measure { get; }

    public abstract IndicatorDescription Description { get; }

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public IReadOnlyList<IMeasuredRows> Rows => [visits, .. LeaderQuota.Rows];

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (officials, first, last) = (subjects.Officials(), month.First, month.Last);
        var attended = visits
            .In(db.VisitOfficials)
            .Where(v => officials.Contains(v.Official) && v.On >= first && v.On <= last)
            .GroupBy(v => v.Official);
        return quota.Against(aMonth, officials, Count(attended), month, cancellation);
    }

    /// <summary>Counts the visits of each official.</summary>
    protected abstract IQueryable<Attained> Count(IQueryable<IGrouping<Id<Official>, Attended>> visits);
}

/// <summary>An official's participation in a visit.</summary>
internal sealed record Attended
{
    public required Id<Official> Official { get; init; }

    public required DateOnly On { get; init; }

    public Id<Household>? Household { get; init; }

    public static IEnumerable<CellSpan> Cells(Attended attended) =>
        [CellSpan.In(Subject.Of(attended.Official), attended.On)];
}
