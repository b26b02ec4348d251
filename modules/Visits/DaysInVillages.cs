using Commons.Calendar;
using Commons.Measures;
using Commons.Officials;
using Commons.Posts;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Visits.Store;

namespace Visits;

/// <summary>V01 进村天数达标率: days in villages ÷ (10 · p), p the share of the month's working days in post (C10).</summary>
internal sealed class DaysInVillages(VisitsContext db, LeaderQuota quota) : IMeasureSource
{
    public const string Code = "V01";
    private const int DaysAMonth = 10;

    public string Measure => Code;

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (officials, first, last) = (subjects.Officials(), month.First, month.Last);
        var days = db
            .VisitOfficials.Where(v => officials.Contains(v.OfficialId) && v.VisitedOn >= first && v.VisitedOn <= last)
            .GroupBy(v => v.OfficialId)
            .Select(g => new Attained { Official = g.Key, Count = g.Select(v => v.VisitedOn).Distinct().Count() });
        return quota.Against(DaysAMonth, officials, days, month, cancellation);
    }
}

/// <summary>V02 走访户数达标率: distinct households visited ÷ (50 · p) (C11).</summary>
internal sealed class HouseholdsVisited(VisitsContext db, LeaderQuota quota) : IMeasureSource
{
    public const string Code = "V02";
    private const int HouseholdsAMonth = 50;

    public string Measure => Code;

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (officials, first, last) = (subjects.Officials(), month.First, month.Last);
        var households = db
            .VisitOfficials.Where(v =>
                officials.Contains(v.OfficialId) && v.VisitedOn >= first && v.VisitedOn <= last && v.HouseholdId != null
            )
            .GroupBy(v => v.OfficialId)
            .Select(g => new Attained { Official = g.Key, Count = g.Select(v => v.HouseholdId).Distinct().Count() });
        return quota.Against(HouseholdsAMonth, officials, households, month, cancellation);
    }
}

/// <summary>What an official attained in a month.</summary>
internal sealed class Attained
{
    public required Id<Official> Official { get; init; }

    public required int Count { get; init; }
}

/// <summary>
/// The monthly quota of a town leader, in proportion to the working days in post. The plan's quotas bind town leaders
/// only; under ten working days in post nothing is due (domain model, edge case 4).
/// </summary>
internal sealed class LeaderQuota(Tenures tenures, WorkCalendars calendars)
{
    private const int LeastWorkdays = 10;

    public async Task<IReadOnlyDictionary<Subject, Figure>> Against(
        int aMonth,
        IReadOnlyCollection<Id<Official>> officials,
        IQueryable<Attained> attained,
        Month month,
        CancellationToken cancellation
    )
    {
        var counts = await attained.ToDictionaryAsync(a => a.Official, a => a.Count, cancellation);
        var calendar = await calendars.Current(cancellation);
        var posts = (await tenures.Of(officials, month.First, month.Last, cancellation))
            .Where(t => t.Kind is PostKind.TownSecretary or PostKind.TownLeader)
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
