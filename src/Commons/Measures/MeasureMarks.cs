using Kernel;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Commons.Measures;

/// <summary>Marks the cells of every row that a save changes, as declared by the measure sources.</summary>
internal sealed class MeasureMarks : IDerivedEvents
{
    private readonly Dictionary<Type, List<(string Measure, IMeasuredRows Rows)>> rows;

    public MeasureMarks(IServiceScopeFactory scopes)
    {
        // The declarations do not depend on the contexts that a source reads from.
        using var scope = scopes.CreateScope();
        rows = Declared(scope.ServiceProvider.GetServices<IMeasureSource>());
    }

    /// <summary>Marks cells of some sources only.</summary>
    internal MeasureMarks(IEnumerable<IMeasureSource> sources) => rows = Declared(sources);

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

    private static Dictionary<Type, List<(string Measure, IMeasuredRows Rows)>> Declared(
        IEnumerable<IMeasureSource> sources
    ) =>
        sources
            .OrderBy(s => s.Measure, StringComparer.Ordinal)
            .SelectMany(s => s.Rows.Select(r => (s.Measure, Rows: r)))
            .GroupBy(r => r.Rows.Row)
            .ToDictionary(g => g.Key, g => g.ToList());
}
