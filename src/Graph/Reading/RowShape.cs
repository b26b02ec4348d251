using System.Collections.Concurrent;
using System.Reflection;
using Graph.Model;

namespace Graph.Reading;

/// <summary>The columns that a level must read, as its fields ask for them while the plan is made; then tables of them.</summary>
internal sealed class RowShape
{
    private const int MostKept = 16;

    // What one request with unusually many rows needed is not kept for all that follow.
    private const int MostRowsKept = 4096;
    private readonly List<(PropertyInfo Property, Func<Column> Make)> columns = [];
    private readonly ConcurrentQueue<(Table Table, long Size)> kept = new();
    private int isKnown;

    public RowShape() { }

    /// <summary>The columns of another, and these.</summary>
    private RowShape(RowShape other, IEnumerable<PropertyInfo> further)
    {
        columns.AddRange(other.columns);
        columns.AddRange(further.Select(p => (p, Column.For(p, null))));
    }

    public IReadOnlyList<PropertyInfo> Properties => columns.ConvertAll(c => c.Property);

    /// <summary>Whether nothing but one column is asked for.</summary>
    public bool IsSingle => columns.Count == 1;

    public int Use(PropertyInfo property, GraphType? leaf = null)
    {
        var known = columns.FindIndex(c => c.Property.Name == property.Name);
        if (known >= 0)
        {
            return known;
        }

        columns.Add((property, Column.For(property, leaf)));
        return columns.Count - 1;
    }

    public RowShape And(IEnumerable<PropertyInfo> further) => new(this, further);

    /// <summary>An empty table of this shape; it is given back when the answer has been written.</summary>
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

    /// <summary>Gives up the tables that are kept.</summary>
    public void Forget()
    {
        isKnown = 0;
        while (kept.TryDequeue(out var known))
        {
            TableBudget.Return(known.Size);
        }
    }
}
