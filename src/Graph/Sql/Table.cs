using System.Data.Common;
using Kernel.Storage;

namespace Graph.Sql;

/// <summary>The rows of one level of a response, of all parents together, column by column.</summary>
/// <param name="columns">The columns, in the order in which the level's statement selects them.</param>
internal sealed class Table(Column[] columns)
{
    private readonly HashSet<int> unreadable = [];
    private readonly HashSet<(int Row, int Column)> faults = [];

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    public Column this[int column] => columns[column];

    /// <summary>The approximate size in bytes.</summary>
    public long Size => 200 + columns.Sum(c => c.Size);

    /// <summary>Why the first unreadable row cannot be read; null if all can.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>The keys by which the rows are found, if they are.</summary>
    public KeyIndex Index { get; } = new();

    /// <summary>The table of a root: one row without columns.</summary>
    public static Table Root { get; } = new([]) { Count = 1 };

    /// <summary>Whether a row contains a value that cannot be read. It keeps its position and is not shown.</summary>
    public bool IsUnreadable(int row) => Fault is not null && unreadable.Contains(row);

    /// <summary>Whether the database value of a row in a column cannot be read.</summary>
    public bool IsUnreadable(int row, int column) => Fault is not null && faults.Contains((row, column));

    public KeyColumn Keys(int column) => (KeyColumn)columns[column];

    /// <summary>Appends the reader's current row.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="offset">The first of the level's columns.</param>
    /// <param name="driver">Reads the values.</param>
    public void Append(DbDataReader reader, int offset, SqlDialect driver)
    {
        Exception? fault = null;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Read(reader, offset + i, driver) is { } found)
            {
                fault = found;
                faults.Add((Count, i));
            }
        }

        if (fault is not null)
        {
            Fault ??= fault;
            unreadable.Add(Count);
        }

        Count++;
    }

    /// <summary>Marks a row as unreadable after it was appended.</summary>
    public void Spoil(int row, Exception fault)
    {
        Fault ??= fault;
        unreadable.Add(row);
    }

    /// <summary>Appends a row with a single key.</summary>
    public void Append(long key)
    {
        Keys(0).Append(key);
        Count++;
    }

    /// <summary>Appends a row of values in the properties' types.</summary>
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
        unreadable.Clear();
        faults.Clear();
        Fault = null;
        Count = 0;
    }
}
