using System.Collections.Concurrent;
using System.Reflection;
using Graph.Schema;

namespace Graph.Sql;

/// <summary>
/// The columns that a level must read, collected from its fields while the plan is made; at run time it creates tables of them.
/// </summary>
internal sealed class RowShape
{
    private const int MostKept = 16;

    // Tables that grew unusually large in one request are not kept for the following ones.
    private const int MostRowsKept = 4096;
    private readonly List<(string Name, PropertyInfo? Property, Func<Column> Make)> columns = [];
    private readonly ConcurrentQueue<(Table Table, long Size)> kept = new();
    private int isKnown;

    public RowShape() { }

    /// <summary>The columns of another shape, and those of an order; columns of linked nodes come last.</summary>
    private RowShape(RowShape other, IEnumerable<OrderKey> keys)
    {
        columns.AddRange(other.columns);
        foreach (var key in keys.OrderBy(k => k.Link is not null))
        {
            if (key.Link is null)
            {
                Use(key.Property);
            }
            else
            {
                columns.Add((key.Name, null, Column.For(key.Property, null)));
            }
        }
    }

    /// <summary>The columns of the node itself.</summary>
    public IReadOnlyList<PropertyInfo> Properties => [.. columns.Select(c => c.Property).OfType<PropertyInfo>()];

    /// <summary>Whether only one column is read.</summary>
    public bool IsSingle => columns.Count == 1;

    public int Use(PropertyInfo property, GraphType? leaf = null)
    {
        var known = PlaceOf(property.Name);
        if (known >= 0)
        {
            return known;
        }

        columns.Add((property.Name, property, Column.For(property, leaf)));
        return columns.Count - 1;
    }

    /// <summary>The position of a column, by the name of its property or key; -1 if it is not read.</summary>
    public int PlaceOf(string name) => columns.FindIndex(c => c.Name == name);

    public RowShape And(IEnumerable<OrderKey> keys) => new(this, keys);

    /// <summary>An empty table of this shape; it is returned after the response has been written.</summary>
    public Table Rent()
    {
        if (!kept.TryDequeue(out var known))
        {
            return new Table([.. columns.Select(c => c.Make())]);
        }

        TableBudget.Return(known.Size);
        return known.Table;
    }

    public void Return(Table table)
    {
        if (table.Count <= MostRowsKept && kept.Count < MostKept && table.Size is var size && TableBudget.Take(size))
        {
            table.Clear();
            kept.Enqueue((table, size));
            if (Interlocked.Exchange(ref isKnown, 1) == 0)
            {
                TableBudget.Know(this);
            }
        }
    }

    /// <summary>Releases the tables that are kept.</summary>
    public void Forget()
    {
        isKnown = 0;
        while (kept.TryDequeue(out var known))
        {
            TableBudget.Return(known.Size);
        }
    }
}
