using System.Reflection;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Graph;

/// <summary>The indexes from which figures are read, so that counting and grouping never touch the rows (ADR 0030).</summary>
public static class FigureIndexes
{
    internal const string Suffix = "_Figures";
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>
    /// Adds the index for a node's figures: its unit, a day, then everything that it can be grouped by (enumerations, months, days and links
    /// with <see cref="GroupKeyAttribute"/>) and the columns that decide who sees a row.
    /// </summary>
    /// <param name="entity">The node.</param>
    /// <param name="day">The day by which most figures are grouped into months: it follows the unit in the index.</param>
    /// <param name="seen">Further columns that a seal or a filter of the node's rows compares.</param>
    public static EntityTypeBuilder<T> ServesFigures<T>(
        this EntityTypeBuilder<T> entity,
        string? day = null,
        params string[] seen
    )
        where T : class
    {
        var properties = Stored(entity);
        string[] columns =
        [
            .. Names(properties.Where(p => p.IsDefined(typeof(OfUnitAttribute)))),
            .. new[] { day }.OfType<string>(),
            .. Names(properties.Where(IsGroupKey)),
            .. Names(properties.Where(IsOfReach)),
            .. seen,
        ];
        entity
            .HasIndex([.. columns.Distinct(StringComparer.Ordinal)])
            .HasDatabaseName($"IX_{entity.Metadata.GetTableName()}{Suffix}");
        return entity;
    }

    /// <summary>Adds the index for counting a node's rows by a parent that is not a unit.</summary>
    /// <param name="entity">The node.</param>
    /// <param name="parent">The property that holds the parent's key.</param>
    /// <param name="seen">Further columns that a seal or a filter of the node's rows compares.</param>
    public static EntityTypeBuilder<T> ServesCounts<T>(
        this EntityTypeBuilder<T> entity,
        string parent,
        params string[] seen
    )
        where T : class
    {
        var properties = Stored(entity).ToList();
        string[] columns =
        [
            parent,
            // If rows handed over to a restricted caller count as well, this index serves their grouping.
            .. properties.Exists(p => p.Name == parent && p.IsDefined(typeof(HandedToAttribute)))
                ? Names(properties.Where(IsGroupKey))
                : [],
            .. Names(properties.Where(IsOfReach)),
            .. seen,
        ];
        entity
            .HasIndex([.. columns.Distinct(StringComparer.Ordinal)])
            .HasDatabaseName($"IX_{entity.Metadata.GetTableName()}_{parent}_Counts");
        return entity;
    }

    private static IEnumerable<PropertyInfo> Stored<T>(EntityTypeBuilder<T> entity)
        where T : class => typeof(T).GetProperties(All).Where(p => entity.Metadata.FindProperty(p.Name) is not null);

    private static bool IsGroupKey(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type.IsEnum
            || type == typeof(DateOnly)
            || type == typeof(Month)
            || property.IsDefined(typeof(GroupKeyAttribute));
    }

    private static bool IsOfReach(PropertyInfo property) =>
        property.IsDefined(typeof(OfUnitAttribute))
        || property.IsDefined(typeof(PartOfAttribute))
        || property.IsDefined(typeof(HandedToAttribute))
        || property.IsDefined(typeof(SharesSealAttribute));

    private static IEnumerable<string> Names(IEnumerable<PropertyInfo> properties) => properties.Select(p => p.Name);
}
