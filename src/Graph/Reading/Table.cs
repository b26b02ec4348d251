using System.Data.Common;
using Kernel.Data;

namespace Graph.Reading;

/// <summary>The rows of one level of an answer, of all parents together, column by column.</summary>
/// <param name="columns">The columns, in the order in which the level's statement selects them.</param>
internal sealed class Table(Column[] columns)
{
    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    public Column this[int column] => columns[column];

    /// <summary>About how many bytes it takes.</summary>
    public long Size => 200 + columns.Sum(c => c.Size);

    /// <summary>The keys by which the rows are found, where they are.</summary>
    public KeyIndex Index { get; } = new();

    /// <summary>The table of a root: one row without columns.</summary>
    public static Table Root { get; } = new([]) { Count = 1 };

    public KeyColumn Keys(int column) => (KeyColumn)columns[column];

    /// <summary>Takes the reader's current row.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="offset">Where the level's columns begin.</param>
    /// <param name="driver">How values are read.</param>
    public void Append(DbDataReader reader, int offset, Driver driver)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Read(reader, offset + i, driver);
        }

        Count++;
    }

    /// <summary>Takes a row of one key.</summary>
    public void Append(long key)
    {
        Keys(0).Append(key);
        Count++;
    }

    /// <summary>Takes a row of values as the properties have them.</summary>
    public void Append(IEnumerable<object?> values)
    {
        foreach (var (column, value) in columns.Zip(values))
        {
            column.Take(value);
        }

        Count++;
    }

    public void Clear()
    {
        foreach (var column in columns)
        {
            column.Clear();
        }

        Index.Clear();
        Count = 0;
    }
}
