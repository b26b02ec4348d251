using Commons.Calendar;
using Commons.Households;
using Commons.Measures;
using Commons.Officials;
using Commons.Posts;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Visits.Store;

namespace Visits;

/// <summary>V01 进村天数达标率: days in villages ÷ (10 · p), where p is the fraction of the month's working days in post (C10).</summary>
internal sealed class DaysInVillages(VisitsContext db, LeaderQuota quota) : IMeasureSource
{
    private const int DaysAMonth = 10;

    private static readonly MeasuredRows<VisitOfficial, Attended> Visits = new(
        _ => true,
        v => new Attended { Official = v.OfficialId, On = v.VisitedOn },
        attended => [CellSpan.In(Subject.Of(attended.Official), attended.On)]
    );

    public string Measure => "V01";

    public IndicatorDescription Description =>
        new("进村天数达标率", "Days in villages", 1, YearlyMode.Mean, SchemeSubject.TownLeader) { Clauses = ["C10"] };

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public IReadOnlyList<IMeasuredRows> Rows => [Visits, .. LeaderQuota.Rows];

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (officials, first, last) = (subjects.Officials(), month.First, month.Last);
        var days = Visits
            .In(db.VisitOfficials)
            .Where(v => officials.Contains(v.Official) && v.On >= first && v.On <= last)
            .GroupBy(v => v.Official)
            .Select(g => new Attained { Official = g.Key, Count = g.Select(v => v.On).Distinct().Count() });
        return quota.Against(DaysAMonth, officials, days, month, cancellation);
    }

    private sealed record Attended
    {
        public required Id<Official> Official { get; init; }

        public required DateOnly On { get; init; }
    }
}

/// <summary>V02 走访户数达标率: distinct households visited ÷ (50 · p) (C11).</summary>
internal sealed class HouseholdsVisited(VisitsContext db, LeaderQuota quota) : IMeasureSource
{
    private const int HouseholdsAMonth = 50;

    private static readonly MeasuredRows<VisitOfficial, Attended> Visits = new(
        v => v.HouseholdId != null,
        v => new Attended
        {
            Official = v.OfficialId,
            On = v.VisitedOn,
            Household = v.HouseholdId,
        },
        attended => [CellSpan.In(Subject.Of(attended.Official), attended.On)]
    );

    public string Measure => "V02";

    public IndicatorDescription Description =>
        new("走访户数达标率", "Households visited", 1, YearlyMode.Mean, SchemeSubject.TownLeader) { Clauses = ["C11"] };

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public IReadOnlyList<IMeasuredRows> Rows => [Visits, .. LeaderQuota.Rows];

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (officials, first, last) = (subjects.Officials(), month.First, month.Last);
        var households = Visits
            .In(db.VisitOfficials)
            .Where(v => officials.Contains(v.Official) && v.On >= first && v.On <= last)
            .GroupBy(v => v.Official)
            .Select(g => new Attained { Official = g.Key, Count = g.Select(v => v.Household).Distinct().Count() });
        return quota.Against(HouseholdsAMonth, officials, households, month, cancellation);
    }

    private sealed record Attended
    {
        public required Id<Official> Official { get; init; }

        public required DateOnly On { get; init; }

        public required Id<Household>? Household { get; init; }
    }
}

/// <summary>The result of an official in a month.</summary>
internal sealed class Attained
{
    public required Id<Official> Official { get; init; }

    public required int Count { get; init; }
}

/// <summary>
/// The monthly quota of a town leader, in proportion to the working days in post. The plan's quotas apply to town leaders only;
/// with fewer than ten working days in post nothing is due (domain model, edge case 4).
/// </summary>
internal sealed class LeaderQuota(Tenures tenures, WorkCalendars calendars)
{
    private const int LeastWorkdays = 10;

    private static readonly PostKind[] Leaders = [PostKind.TownSecretary, PostKind.TownLeader];

    /// <summary>The rows that the quota depends on, besides the visits.</summary>
    public static IReadOnlyList<IMeasuredRows> Rows { get; } =
    [MeasuredRegistry.Tenures(t => [Subject.Of(t.Official)], Leaders), MeasuredRegistry.Workdays];

    public async Task<IReadOnlyDictionary<Subject, Figure>> Against(
        int aMonth,
        IReadOnlyCollection<Id<Official>> officials,
        IQueryable<Attained> attained,
        Month month,
        CancellationToken cancellation
    )
    {
        var counts = await attained.ToDictionaryAsync(a => a.Official, a => a.Count, cancellation);
        var calendar = await calendars.Read(cancellation);
        var posts = (await tenures.Find(officials, month.First, month.Last, cancellation))
            .Where(t => Leaders.Contains(t.Kind))
            .ToLookup(t => t.Official);
        var workdays = Enumerable
            .Range(0, month.Last.Day)
            .Select(month.First.AddDays)
            .Where(calendar.IsWorkday)
            .ToList();
        return officials.ToDictionary(
            Subject.Of,
            official =>
            {
                var inPost = workdays.Count(day => posts[official].Any(t => t.Covers(day)));
                return inPost < LeastWorkdays
                    ? new Figure(0, 0)
                    : new Figure(
                        counts.GetValueOrDefault(official),
                        decimal.Round((decimal)aMonth * inPost / workdays.Count, 4)
                    );
            }
        );
    }
}
