using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Commons.Measures;
using Commons.Posts;
using Graph;
using Kernel;
using Kernel.PersonalData;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Domain.Measures;

/// <summary>An edit of one row, and the cells that its save marked.</summary>
/// <param name="What">The edit, for the failure message.</param>
/// <param name="Row">The type of the row.</param>
/// <param name="Marked">The marked cells.</param>
internal sealed record Edit(string What, Type Row, IReadOnlySet<MeasureChanged> Marked);

/// <summary>
/// Adds rows of every type of a module, changes each of their columns and deletes some, ignoring the domain's rules: values come from
/// a few keys and days, so that rows are related. Edits that the database refuses are skipped.
/// </summary>
/// <param name="contexts">The module's store; it saves as the product does.</param>
/// <param name="seed">The seed of the random values.</param>
internal sealed class ArbitraryRows<TContext>(IDbContextFactory<TContext> contexts, int seed)
    where TContext : ModuleContext
{
    private const int RowsOfAType = 8;

    private static readonly DateOnly[] Days =
    [
        new(2026, 1, 20),
        new(2026, 2, 10),
        new(2026, 2, 27),
        new(2026, 3, 12),
        new(2026, 3, 31),
        new(2026, 4, 15),
    ];

    // The officials whom measures cover, and one whom no measure covers.
    private static readonly PostKind[] Posts = [PostKind.TownLeader, PostKind.VillageSecretary, PostKind.Registrar];

    private readonly EventCatalog catalog = new([typeof(MeasureChanged).Assembly, typeof(TContext).Assembly]);

    [SuppressMessage("Security", "CA5394", Justification = "The same values at every run.")]
    private readonly Random random = new(seed);
    private long read;

    /// <summary>The edits one by one; each is saved before it is returned.</summary>
    public async IAsyncEnumerable<Edit> Edits()
    {
        await Marked();
        var types = Types();
        for (var round = 0; round < RowsOfAType; round++)
        {
            foreach (var type in types)
            {
                if (await Saved(db => Add(db, type)))
                {
                    yield return new Edit($"Adding a {type.ClrType.Name}", type.ClrType, await Marked());
                }
            }
        }

        foreach (var type in types)
        {
            foreach (var column in type.GetProperties().Where(p => !p.IsPrimaryKey() && !p.IsConcurrencyToken))
            {
                for (var place = 0; place < 2; place++)
                {
                    if (await Saved(db => Change(db, type, column)))
                    {
                        var what = $"Changing {type.ClrType.Name}.{column.Name}";
                        yield return new Edit(what, type.ClrType, await Marked());
                    }
                }
            }
        }

        foreach (var type in types)
        {
            for (var place = 0; place < 3; place++)
            {
                if (await Saved(db => Delete(db, type)))
                {
                    yield return new Edit($"Deleting a {type.ClrType.Name}", type.ClrType, await Marked());
                }
            }
        }
    }

    private object? Some(TContext db, IEntityType type) =>
        Rows(db, type).ToList() is { Count: > 0 } rows ? rows[Next(rows.Count)] : null;

    private static IQueryable<object> Rows(TContext db, IEntityType type) =>
        (IQueryable<object>)
            typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!;

    private List<IEntityType> Types()
    {
        using var db = contexts.CreateDbContext();
        return
        [
            .. db
                .Model.GetEntityTypes()
                .Where(t => t.ClrType.Assembly == typeof(TContext).Assembly && !t.IsOwned())
                // Referenced rows come first.
                .OrderBy(t => t.GetForeignKeys().Count()),
        ];
    }

    private bool Add(TContext db, IEntityType type)
    {
        var entry = db.Entry(RuntimeHelpers.GetUninitializedObject(type.ClrType));
        foreach (var column in type.GetProperties().Where(p => !p.IsShadowProperty()))
        {
            entry.Property(column).CurrentValue =
                column.IsPrimaryKey() && type.FindPrimaryKey()!.Properties.Count == 1 && IsKey(column.ClrType)
                    ? Key(column.ClrType, Rows(db, type).Count() + 1)
                    : Value(column);
        }

        entry.State = EntityState.Added;
        return true;
    }

    private bool Change(TContext db, IEntityType type, IProperty column)
    {
        if (Some(db, type) is not { } row)
        {
            return false;
        }

        var property = db.Entry(row).Property(column.Name);
        var before = property.CurrentValue;
        for (var attempt = 0; attempt < 5 && Equals(before, property.CurrentValue); attempt++)
        {
            property.CurrentValue = Value(column);
        }

        return !Equals(before, property.CurrentValue);
    }

    private bool Delete(TContext db, IEntityType type)
    {
        if (Some(db, type) is not { } row)
        {
            return false;
        }

        // An aggregate is deleted with its parts, so that the context tracks them; a cascade in the database would mark nothing.
        foreach (var parts in db.Entry(row).Collections)
        {
            parts.Load();
        }

        db.Remove(row);
        return true;
    }

    private async Task<bool> Saved(Func<TContext, bool> edit)
    {
        await using var db = contexts.CreateDbContext();
        try
        {
            return edit(db) && await db.SaveChangesAsync() > 0;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private async Task<IReadOnlySet<MeasureChanged>> Marked()
    {
        await using var db = contexts.CreateDbContext();
        var since = read;
        var messages = await db
            .Outbox.AsNoTracking()
            .Where(m => m.Id > since && m.Kind == nameof(MeasureChanged))
            .OrderBy(m => m.Id)
            .ToListAsync();
        read = messages.Count == 0 ? read : messages[^1].Id;
        return messages.SelectMany(catalog.Read).Cast<MeasureChanged>().ToHashSet();
    }

    private object? Value(IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return column.IsNullable && Next(4) == 0 ? null
            : IsKey(type) ? Key(type, 1 + Next(2))
            : type == typeof(DateOnly) ? Days[Next(Days.Length)]
            : type == typeof(DateTime) ? Days[Next(Days.Length)].ToDateTime(default, DateTimeKind.Utc)
            : type == typeof(Month) ? new Month(2026, 1 + Next(4))
            : type == typeof(bool) ? Next(4) == 0
            : type == typeof(PostKind) ? Posts[Next(Posts.Length)]
            : type.IsEnum ? Enum.ToObject(type, Next(Enum.GetValuesAsUnderlyingType(type).Length))
            : type == typeof(string) ? $"{Next(1000)}"
            : type == typeof(PersonalText) ? PersonalText.FromPlainText($"{Next(1000)}")
            : type == typeof(decimal) ? (decimal)Next(5)
            : type == typeof(NodeRef) ? new NodeRef("Matter", 1 + Next(2))
            : Convert.ChangeType(Next(1000), type);
    }

    private static bool IsKey(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>);

    private static object Key(Type type, long value) => Activator.CreateInstance(type, value)!;

    [SuppressMessage("Security", "CA5394", Justification = "The same values at every run.")]
    private int Next(int below) => random.Next(below);
}
