using Commons.Posts;
using Graph;
using Kernel.Time;

namespace Commons.Reads;

/// <summary>查阅记录 · That somebody has read a resident's record: which office, on which day, what and why; never more of the person.</summary>
/// <param name="Unit">单位 · The unit of the office.</param>
/// <param name="Title">职务 · The post.</param>
/// <param name="On">日期 · The day, in China.</param>
/// <param name="What">所查看的项目 · What was read, such as `NAME PHONE`; `MATTER` or `PETITIONER` of a sealed matter, `EXPORT` for all that is held.</param>
/// <param name="Reason">理由 · The reason that was given.</param>
public sealed record Reading(string Unit, string? Title, DateOnly On, string What, string? Reason);

/// <summary>Who has read a record, as the person is told whose record it is.</summary>
/// <param name="logs">Whatever writes reads down.</param>
/// <param name="offices">Which offices officials held.</param>
public sealed class Readings(IEnumerable<IReadLog> logs, Offices offices)
{
    // A file that is read more often than this is a case for those who review reads, not for a page.
    private const int Most = 100;

    /// <summary>The reads of these records, the latest first.</summary>
    public async Task<IReadOnlyList<Reading>> Of(IReadOnlyCollection<NodeRef> records, CancellationToken cancellation)
    {
        var reads = new List<Read>();
        foreach (var log in logs)
        {
            reads.AddRange(await log.Of(records, cancellation));
        }

        var latest = reads.OrderByDescending(r => r.At).Take(Most).ToList();
        var held = await offices.Of(latest.ConvertAll(r => (r.Official, r.Unit, DayOf(r.At))), cancellation);
        return [.. latest.Zip(held, (r, o) => new Reading(o.Unit, o.Title, DayOf(r.At), r.What, r.Reason))];
    }

    private static DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(at + Clock.ChinaOffset);
}
