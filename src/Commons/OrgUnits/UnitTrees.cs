using Commons.Store;
using Kernel;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits;

/// <summary>
/// Caches the tree of units, one for all callers. It is read completely once; after that only units reported by events are
/// reread: immediately for changes of this host, within a second for those of others.
/// </summary>
public sealed class UnitTrees
{
    // For more changes, rereading everything is cheaper.
    private const int MostByKey = 20_000;

    private readonly IDbContextFactory<CommonsContext> contexts;
    private readonly Lock turn = new();
    private readonly HashSet<Id<OrgUnit>> stale = [];
    private UnitTree? tree;
    private Task? reading;
    private int forgotten;

    /// <param name="contexts">Creates contexts of the shared registry.</param>
    /// <param name="committed">Publishes the changes of this host.</param>
    public UnitTrees(IDbContextFactory<CommonsContext> contexts, CommittedEvents committed)
    {
        this.contexts = contexts;
        committed.Committed += Hear;
    }

    /// <summary>Marks the unit of an event as stale.</summary>
    internal void Hear(IEvent happened)
    {
        if (happened is OrgUnitSaved saved)
        {
            lock (turn)
            {
                stale.Add(saved.Unit);
            }
        }
    }

    /// <summary>Invalidates the whole tree.</summary>
    internal void Invalidate()
    {
        lock (turn)
        {
            tree = null;
            forgotten++;
        }
    }

    /// <summary>Returns the tree with all changes reported so far.</summary>
    internal async ValueTask<UnitTree> Current(CancellationToken cancellation)
    {
        while (true)
        {
            Task current;
            lock (turn)
            {
                if (tree is not null && stale.Count == 0)
                {
                    return tree;
                }

                // The read is shared by all who wait for it, and not cancelled with the request of one.
                current = reading ??= Read();
            }

            await current.WaitAsync(cancellation);
        }
    }

    private async Task Read()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        UnitTree? known;
        List<Id<OrgUnit>> units;
        int before;
        lock (turn)
        {
            (known, units, before) = (tree, [.. stale], forgotten);
            stale.Clear();
        }

        try
        {
            await using var db = contexts.CreateDbContext();
            var read = known is null || units.Count > MostByKey ? await ReadAll(db) : await ReadAgain(db, known, units);
            lock (turn)
            {
                // A read that began before the invalidation may be too old.
                tree = forgotten == before ? read : null;
            }
        }
        catch
        {
            lock (turn)
            {
                stale.UnionWith(units);
            }

            throw;
        }
        finally
        {
            lock (turn)
            {
                reading = null;
            }
        }
    }

    private static async Task<UnitTree> ReadAll(CommonsContext db)
    {
        var units = new List<(long, long?)>();
        var rows = db.OrgUnits.OrderBy(u => u.Id).Select(u => new { u.Id, u.ParentId }).AsAsyncEnumerable();
        await foreach (var row in rows)
        {
            units.Add((row.Id.Value, row.ParentId?.Value));
        }

        return UnitTree.Create(units, await Successions(db.Set<Succession>()));
    }

    private static async Task<UnitTree> ReadAgain(CommonsContext db, UnitTree known, List<Id<OrgUnit>> units)
    {
        var rows = await db
            .OrgUnits.Where(u => units.Contains(u.Id))
            .Select(u => new { u.Id, u.ParentId })
            .ToListAsync();
        var taken = await Successions(db.Set<Succession>().Where(s => units.Contains(s.UnitId)));
        return known.With(rows.ConvertAll(r => (r.Id.Value, r.ParentId?.Value)), taken);
    }

    private static async Task<List<(long, long)>> Successions(IQueryable<Succession> of) =>
        (await of.Select(s => new { s.UnitId, s.SuccessorId }).ToListAsync()).ConvertAll(s =>
            (s.UnitId.Value, s.SuccessorId.Value)
        );
}
