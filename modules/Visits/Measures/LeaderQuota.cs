using Commons.Calendar;
using Commons.Measures;
using Commons.Officials;
using Commons.Posts;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Visits.Measures;

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

/// <summary>The result of an official in a month.</summary>
internal sealed class Attained
{
    public required Id<Official> Official { get; init; }

    public required int Count { get; init; }
}
