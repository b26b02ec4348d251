using Kernel;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Commons.Measures;

/// <summary>Marks the cells of every row that a save changes, as declared by the measures.</summary>
/// <param name="measures">The measures.</param>
internal sealed class MeasureMarks(IEnumerable<IMeasure> measures) : IDerivedEvents
{
    private readonly Dictionary<Type, List<(string Measure, IMeasuredRows Rows)>> rows = measures
        .OrderBy(m => m.Measure, StringComparer.Ordinal)
        .SelectMany(m => m.Rows.Select(r => (m.Measure, Rows: r)))
        .GroupBy(r => r.Rows.Row)
        .ToDictionary(g => g.Key, g => g.ToList());

    public IEnumerable<IEvent> Derive(EntityEntry changed, DateTime at)
    {
        if (!rows.TryGetValue(changed.Metadata.ClrType, out var measured))
        {
            return [];
        }

        var before = changed.State == EntityState.Added ? null : changed.OriginalValues.ToObject();
        var after = changed.State == EntityState.Deleted ? null : changed.Entity;
        return measured.SelectMany(m =>
            m.Rows.Changed(before, after).SelectMany(span => MeasureChanged.ForSpan(m.Measure, span, at))
        );
    }
}
