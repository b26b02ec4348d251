using System.Collections.Concurrent;
using System.Reflection;
using Commons.Measures;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Domain;

/// <summary>The assessment cells that a save marks, from the declared measures and the rows that a context tracks. Stores nothing.</summary>
internal sealed class Marking : IDisposable
{
    private static readonly DateTime At = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly ConcurrentDictionary<Assembly, (Type Context, DbContextOptions Options)> Contexts = new();
    private static readonly MeasureMarks Marks = new(Sources);
    private readonly ModuleContext db;

    private Marking(ModuleContext db) => this.db = db;

    /// <summary>The sources of all modules, for their declarations only; none of them can read figures.</summary>
    public static IReadOnlyList<IMeasureSource> Sources =>
        [
            .. new[] { "Visits", "Petitions", "Disputes", "Assistance", "Publicity", "Assessment" }
                .SelectMany(module => Assembly.Load(module).GetTypes())
                .Where(t => t.IsAssignableTo(typeof(IMeasureSource)) && t is { IsInterface: false, IsAbstract: false })
                .Select(t =>
                    (IMeasureSource)
                        Activator.CreateInstance(t, new object?[t.GetConstructors()[0].GetParameters().Length])!
                ),
        ];

    /// <summary>Rows that are already stored; <see cref="Saved"/> returns what a later save of them marks.</summary>
    public static Marking Of(params object[] stored)
    {
        var marking = new Marking(Open(stored[0].GetType().Assembly));
        marking.db.AttachRange(stored);
        return marking;
    }

    /// <summary>The cells that a save of new rows marks.</summary>
    public static IReadOnlyList<MeasureChanged> Added(params object[] rows)
    {
        using var marking = new Marking(Open(rows[0].GetType().Assembly));
        marking.db.AddRange(rows);
        return marking.Saved();
    }

    /// <summary>The cells that a save marks now.</summary>
    public IReadOnlyList<MeasureChanged> Saved()
    {
        db.ChangeTracker.DetectChanges();
        List<MeasureChanged> marked =
        [
            .. db
                .ChangeTracker.Entries()
                .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                .SelectMany(e => Marks.Derive(e, At))
                .Cast<MeasureChanged>()
                .Distinct(),
        ];
        db.ChangeTracker.AcceptAllChanges();
        return marked;
    }

    public void Dispose() => db.Dispose();

    private static ModuleContext Open(Assembly module)
    {
        var (context, options) = Contexts.GetOrAdd(
            module,
            assembly =>
            {
                var type = assembly.GetTypes().Single(t => t.IsSubclassOf(typeof(ModuleContext)));
                var builder = (DbContextOptionsBuilder)
                    Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
                builder
                    .UseSqlite()
                    .ConfigureWarnings(warnings => warnings.Ignore(SqliteEventId.SchemaConfiguredWarning));
                return (type, builder.Options);
            }
        );
        return (ModuleContext)Activator.CreateInstance(context, options)!;
    }
}
