using System.Reflection;
using Kernel.Access;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kernel.Storage;

/// <summary>
/// Detects whether a unit of work concerns a sealed record: one of its rows has the flag set (<see cref="SealFlagAttribute"/>),
/// or has no flag and refers by a key to such a row.
/// </summary>
internal static class SealedRows
{
    private const string Annotation = "Monolith:Seal";

    /// <summary>Whether any tracked row is sealed or depends on a sealed record; referenced rows that are not tracked are read.</summary>
    public static async Task<bool> Any(ModuleContext db, CancellationToken cancellation)
    {
        var open = new List<EntityEntry>();
        foreach (var row in db.ChangeTracker.Entries())
        {
            switch (SealOf(row.Metadata))
            {
                case { Flag: { } flag } when IsSet(row, flag):
                    return true;
                case { Flag: null }:
                    open.Add(row);
                    break;
            }
        }

        foreach (var row in open)
        {
            if (await HangsOnSealed(db, row, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How rows of a type show that they are sealed; null if they never are.</summary>
    public static Seal? SealOf(IEntityType type) =>
        type.GetOrAddRuntimeAnnotationValue(Annotation, static t => Find(t!, []), type);

    private static Seal? Find(IEntityType type, HashSet<IEntityType> asked)
    {
        if (!asked.Add(type))
        {
            return null;
        }

        var properties = type.GetProperties().ToList();
        if (properties.Find(p => p.PropertyInfo?.IsDefined(typeof(SealFlagAttribute)) == true) is { } flag)
        {
            return new Seal(flag, []);
        }

        var references = properties
            .Select(p => (Key: p, To: TargetOf(p)))
            .Where(r => r.To is { } to && to != type && Find(to, [.. asked]) is not null)
            .Select(r => (r.Key, r.To!))
            .ToList();
        return references.Count > 0 ? new Seal(null, references) : null;
    }

    private static IEntityType? TargetOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)
            ? property.DeclaringType.Model.FindEntityType(type.GetGenericArguments()[0])
            : null;
    }

    private static async Task<bool> HangsOnSealed(ModuleContext db, EntityEntry row, CancellationToken cancellation)
    {
        foreach (var (property, to) in SealOf(row.Metadata)!.References)
        {
            // A missing row may have been sealed.
            if (
                row.Property(property).CurrentValue is { } key
                && (
                    await db.FindAsync(to.ClrType, [key], cancellation) is not { } found
                    || await IsSealed(db, db.Entry(found), cancellation)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<bool> IsSealed(ModuleContext db, EntityEntry row, CancellationToken cancellation) =>
        SealOf(row.Metadata) switch
        {
            null => false,
            { Flag: { } flag } => IsSet(row, flag),
            _ => await HangsOnSealed(db, row, cancellation),
        };

    private static bool IsSet(EntityEntry row, IProperty flag) => row.Property(flag).CurrentValue is true;

    /// <summary>How rows of a type show that they are sealed.</summary>
    /// <param name="Flag">Their own flag; null if they have none.</param>
    /// <param name="References">If they have no flag: the keys by which they refer to rows that can be sealed.</param>
    internal sealed record Seal(IProperty? Flag, IReadOnlyList<(IProperty Key, IEntityType To)> References);
}
