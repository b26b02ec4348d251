using Commons.Store;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits.Import;

/// <summary>Collects changes and writes each batch in one transaction of a new context, so that memory use is bounded.</summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
internal sealed class DivisionBatch(IDbContextFactory<CommonsContext> contexts)
{
    private const int Size = 5000;
    private readonly List<OrgUnit> opened = [];
    private readonly Dictionary<Id<OrgUnit>, (string Name, Id<OrgUnit>? Parent)> corrected = [];

    public bool IsFull => opened.Count + corrected.Count >= Size;

    public void Open(OrgUnit unit) => opened.Add(unit);

    public void Correct(Id<OrgUnit> unit, string name, Id<OrgUnit>? parent) => corrected.Add(unit, (name, parent));

    public async Task Write(CancellationToken cancellation)
    {
        await using var db = contexts.CreateDbContext();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        if (corrected.Count > 0)
        {
            var ids = corrected.Keys.ToList();
            foreach (var unit in await db.OrgUnits.Where(u => ids.Contains(u.Id)).ToListAsync(cancellation))
            {
                var (name, parent) = corrected[unit.Id];
                unit.Correct(name, parent);
            }

            db.ChangeTracker.DetectChanges();
        }

        db.OrgUnits.AddRange(opened);
        await db.SaveChangesAsync(cancellation);
        opened.Clear();
        corrected.Clear();
    }
}
