using Graph.Schema;
using Graph.Sql;
using Graph.Values;
using Kernel;

namespace Graph.Fields;

/// <summary>Reads the <c>order</c> of a list.</summary>
internal static class OrderKeys
{
    /// <summary>The number of given keys.</summary>
    public static int Count(object? order) =>
        ((object?[]?)order ?? [])
            .Cast<InputObject>()
            .SelectMany(o => o.Values)
            .Sum(value => value is InputObject linked ? linked.Count : 1);

    /// <summary>The given keys, or those of the default order, followed by a unique key.</summary>
    /// <param name="target">The type of the rows.</param>
    /// <param name="input">The input type of <c>order</c>.</param>
    /// <param name="order">The given value.</param>
    /// <param name="needs">Called with the field and the permission needed to order by a link.</param>
    public static IReadOnlyList<OrderKey> Of(
        ObjectType target,
        InputType input,
        object? order,
        Action<string, string> needs
    )
    {
        var sort = target.Sort!;
        var keys = new List<OrderKey>();
        foreach (var (name, value) in ((object?[]?)order ?? []).Cast<InputObject>().SelectMany(o => o))
        {
            var field = input.Find(name)!;
            if (value is not InputObject linked)
            {
                Add(field, value, null);
                continue;
            }

            if (field.Permission is { } permission)
            {
                needs(name, permission);
            }

            foreach (var (column, direction) in linked)
            {
                Add(field.Target!.Sort!.Linked.Find(column)!, direction, new OrderLink(field.Property!, field.Target));
            }
        }

        if (keys.Count == 0 && sort.Default is { } usual)
        {
            keys.Add(new OrderKey(usual.Property, usual.Ascending));
        }

        if (!IsDecided())
        {
            // By default the newest row comes first: keys are ordered by time.
            var id = target.Clr!.GetProperty(nameof(Entity<>.Id))!;
            keys.Add(new OrderKey(id, keys.Count != 0 && keys[^1].Ascending));
        }

        return keys;

        void Add(InputField field, object? direction, OrderLink? link)
        {
            var key = new OrderKey(field.Property!, direction is true, link);
            if (direction is bool && !IsDecided() && !keys.Exists(k => k.Name == key.Name))
            {
                keys.Add(key);
            }
        }

        // Keys after a unique key do not affect the order.
        bool IsDecided() => keys.Exists(k => k.Link is null && sort.Unique.Contains(k.Property.Name));
    }
}
