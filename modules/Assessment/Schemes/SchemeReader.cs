using Assessment.Store;
using Kernel;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Schemes;

/// <summary>
/// Reads schemes with their indicators: all in one statement; row by row where a stored value cannot be read, so that the fault stays with
/// its row. A scheme that cannot be read is left out; an indicator that cannot be read cannot be computed.
/// </summary>
/// <param name="db">The module's context.</param>
/// <param name="unreadable">Where rows that cannot be read are noted.</param>
internal sealed class SchemeReader(AssessmentContext db, UnreadableRecords unreadable)
{
    public async Task<Dictionary<Id<Scheme>, Scheme>> Read(IQueryable<Scheme> schemes, CancellationToken cancellation)
    {
        var read = await unreadable.TryEach<Id<Scheme>, Scheme>(
            async () =>
                await schemes
                    .AsNoTracking()
                    .Include(s => s.Indicators)
                        .ThenInclude(i => i.Own)
                    .ToListAsync(cancellation),
            async () => await schemes.Select(s => s.Id).ToListAsync(cancellation),
            async id =>
            {
                var scheme = await db.Schemes.AsNoTracking().SingleAsync(s => s.Id == id, cancellation);
                await ReadIndicators(id, scheme, cancellation);
                return [scheme];
            }
        );
        return read.ToDictionary(s => s.Id);
    }

    private async Task ReadIndicators(Id<Scheme> id, Scheme scheme, CancellationToken cancellation)
    {
        // What a card shows of an indicator that cannot be computed; these columns can be read whatever they hold.
        var shown = await db
            .SchemeIndicators.Where(i => i.SchemeId == id)
            .Select(i => new
            {
                i.Id,
                i.Code,
                i.Name,
                i.Weight,
                i.Target,
            })
            .ToListAsync(cancellation);
        foreach (var row in shown)
        {
            try
            {
                scheme.Indicators.Add(
                    await db
                        .SchemeIndicators.AsNoTracking()
                        .Include(i => i.Own)
                        .SingleAsync(i => i.Id == row.Id, cancellation)
                );
            }
            catch (Exception fault) when (UnreadableRecords.IsCause(fault))
            {
                scheme.Indicators.Add(SchemeIndicator.Unreadable(row.Code, row.Name, (row.Weight, row.Target), fault));
            }
        }
    }
}
