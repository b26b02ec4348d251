using System.Data.Common;

namespace Graph.Reading;

/// <summary>The rows of one level of an answer, of all parents together, column by column.</summary>
/// <param name="columns">The columns, in the order in which the level's statement selects them.</param>
internal sealed class Table(Column[] columns)
{
    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    public Column this[int column] => columns[column];

    /// <summary>The table of a root: one row without columns.</summary>
    public static Table Root { get; } = new([]) { Count = 1 };

    /// <summary>A table of known keys, for which nothing needs to be read.</summary>
    public static Table OfKeys(KeyColumn keys, int count) => new([keys]) { Count = count };

    /// <summary>A table of one row.</summary>
    public static Table OfRow(Column[] columns) => new(columns) { Count = 1 };

    public KeyColumn Keys(int column) => (KeyColumn)columns[column];

    /// <summary>Takes the reader's current row.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="offset">Where the level's columns begin.</param>
    public void Append(DbDataReader reader, int offset)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Read(reader, offset + i);
        }

        Count++;
    }
}

/// <summary>The columns that a level must read, as its fields ask for them.</summary>
internal sealed class RowShape
{
    private readonly List<(System.Reflection.PropertyInfo Property, Func<Column> Make)> columns = [];

    public IReadOnlyList<System.Reflection.PropertyInfo> Properties => columns.ConvertAll(c => c.Property);

    public int Use(System.Reflection.PropertyInfo property, Model.GraphType? leaf = null)
    {
        var known = columns.FindIndex(c => c.Property.Name == property.Name);
        if (known >= 0)
        {
            return known;
        }

        columns.Add((property, Column.For(property, leaf)));
        return columns.Count - 1;
    }

    /// <summary>A table of one row, taken from a value.</summary>
    public Table TableOf(object value)
    {
        var made = columns.ConvertAll(c =>
        {
            var column = c.Make();
            column.Take(c.Property.GetValue(value));
            return column;
        });
        return Reading.Table.OfRow([.. made]);
    }

    /// <summary>An empty table of this shape, with further columns behind.</summary>
    public Table Table(IEnumerable<Column>? further = null) =>
        new([.. columns.Select(c => c.Make()), .. further ?? []]);
}
