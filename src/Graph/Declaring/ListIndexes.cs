using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Graph;

/// <summary>The indexes that serve the orders of a node's lists; see <see cref="SortableAttribute"/>.</summary>
public static class ListIndexes
{
    private const string Id = "Id";

    /// <summary>
    /// Adds the indexes of one list, each ending with the row's own key: for the default order and every sortable column, and, at the root and
    /// for a unit, the same for each value of a facet (<see cref="FacetAttribute"/>). Declare unique indexes first: a column of such an index
    /// needs no other index at the root.
    /// </summary>
    /// <param name="entity">The node.</param>
    /// <param name="parent">The property that the list is limited to: the parent's key or the unit's; null at the root.</param>
    /// <param name="covering">
    /// Further columns of the index for the default order, so that counts and filters on them are read from that index alone.
    /// </param>
    public static EntityTypeBuilder<T> ServesList<T>(
        this EntityTypeBuilder<T> entity,
        string? parent = null,
        params string[] covering
    )
        where T : class
    {
        var (usual, others) = Orders(typeof(T));
        // Lists at the root and of a unit can also be filtered by one value of a facet.
        var isFaceted = parent is null || Property<T>(parent)?.IsDefined(typeof(OfUnitAttribute)) is true;
        foreach (var facet in isFaceted ? [null, .. Facets(typeof(T))] : new string?[] { null })
        {
            foreach (var order in others)
            {
                Add(entity, parent, facet, order, []);
            }

            Add(entity, parent, facet, usual, covering);
        }

        return entity;
    }

    /// <summary>
    /// Adds the index of a short list, or of a list that is filtered by one value of a column: in the default order; other orders are sorted
    /// when the list is read.
    /// </summary>
    /// <param name="entity">The node.</param>
    /// <param name="parent">The property that holds the parent's key, or that the condition names.</param>
    public static EntityTypeBuilder<T> ServesShortList<T>(this EntityTypeBuilder<T> entity, string parent)
        where T : class
    {
        Add(entity, parent, null, Orders(typeof(T)).Default, []);
        return entity;
    }

    private static void Add<T>(
        EntityTypeBuilder<T> entity,
        string? parent,
        string? facet,
        string? order,
        string[] covering
    )
        where T : class
    {
        string[] key = [.. new[] { parent, facet, order }.OfType<string>(), Id];
        var isServed = parent is null && facet is null && (order is null || IsUnique(entity, order));
        if (!isServed)
        {
            entity.HasIndex([.. key, .. covering.Except(key, StringComparer.Ordinal)]);
        }
    }

    private static PropertyInfo? Property<T>(string name) =>
        typeof(T).GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private static IEnumerable<string> Facets(Type node) =>
        node.GetProperties().Where(p => p.IsDefined(typeof(FacetAttribute))).Select(p => p.Name);

    private static bool IsUnique<T>(EntityTypeBuilder<T> entity, string column)
        where T : class =>
        entity.Metadata.GetIndexes().Any(i => i.IsUnique && i.Properties is [var only] && only.Name == column);

    private static (string? Default, IReadOnlyList<string> Others) Orders(Type node)
    {
        var sortable = node.GetProperties()
            .Select(p => (p.Name, Order: p.GetCustomAttribute<SortableAttribute>()))
            .Where(p => p.Order is not null)
            .ToList();
        var usual = sortable.Find(p => p.Order!.Default != DefaultOrder.None).Name;
        return (usual, [.. sortable.Select(p => p.Name).Where(n => n != usual)]);
    }
}
