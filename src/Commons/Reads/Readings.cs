using Commons.Posts;
using Graph;
using Kernel.Time;

namespace Commons.Reads;

/// <summary>查阅记录 · A read of a resident's record: by which office, on which day, what and why; nothing else about the official.</summary>
/// <param name="Unit">单位 · The unit of the office.</param>
/// <param name="Title">职务 · The title of the post.</param>
/// <param name="On">日期 · The day, in China.</param>
/// <param name="What">所查看的项目 · What was read, such as `NAME PHONE`; `MATTER` or `PETITIONER` of a sealed matter, `EXPORT` for an export of
/// all data.</param>
/// <param name="Reason">理由 · The reason given.</param>
public sealed record Reading(string Unit, string? Title, DateOnly On, string What, string? Reason);

/// <summary>Lists the reads of a record for the person it is about.</summary>
/// <param name="logs">The read logs of all modules.</param>
/// <param name="offices">Finds the offices of officials.</param>
public sealed class Readings(IEnumerable<IReadLog> logs, Offices offices)
{
    // A record that is read more often needs a review, not a longer list.
    private const int Most = 100;

    /// <summary>The reads of these records, latest first.</summary>
    public async Task<IReadOnlyList<Reading>> Find(IReadOnlyCollection<NodeRef> records, CancellationToken cancellation)
    {
        var reads = new List<Read>();
        foreach (var log in logs)
        {
            reads.AddRange(await log.Find(records, cancellation));
        }

        var latest = reads.OrderByDescending(r => r.At).Take(Most).ToList();
        var held = await offices.Find(latest.ConvertAll(r => (r.Official, r.Unit, DayOf(r.At))), cancellation);
        return [.. latest.Zip(held, (r, o) => new Reading(o.Unit, o.Title, DayOf(r.At), r.What, r.Reason))];
    }

    private static DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(at + Clock.ChinaOffset);
}
