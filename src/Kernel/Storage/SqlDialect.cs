using System.Buffers;
using System.Data.Common;
using System.Text;

namespace Kernel.Storage;

/// <summary>
/// Database-specific reading of values and text of statements, beyond ADO.NET: values are read without allocating objects, and
/// running statements can be interrupted.
/// </summary>
public abstract class SqlDialect
{
    /// <summary>
    /// Whether an open connection can be kept with its prepared statements. A server's connections return to their pool, which
    /// detects broken ones.
    /// </summary>
    public virtual bool MayKeep(DbConnection connection) => false;

    /// <summary>Whether a kept connection still leads to the current database.</summary>
    public virtual bool IsCurrent(DbConnection connection) => true;

    /// <summary>Whether the server may re-plan a prepared statement for its parameter values.</summary>
    public virtual bool PlansByValues => false;

    /// <summary>Whether null is ordered after all values by default.</summary>
    public virtual bool NullsAreGreatest => false;

    /// <summary>Whether a subquery after FROM may refer to earlier tables (LATERAL, APPLY).</summary>
    public virtual bool HasLateral => true;

    /// <summary>
    /// Whether a joined list must be in a subquery of its own, because the provider loses the tables that follow it (Npgsql 10).
    /// </summary>
    public virtual bool IsolatesLists => false;

    /// <summary>Rewrites the ORDER BY of a statement so that an index serves it.</summary>
    /// <param name="text">The statement; null is ordered after all values with a separate term: <c>X IS NULL, X</c>.</param>
    public virtual string Ordered(string text) => text;

    /// <summary>Rewrites the GROUP BY of a statement so that rows are read from a covering index.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="inOrder">The columns in the order of that index.</param>
    public virtual string Grouped(string text, IReadOnlyCollection<string> inOrder) => text;

    /// <summary>Appends a text of the current row as UTF-8.</summary>
    public virtual void Text(DbDataReader reader, int ordinal, IBufferWriter<byte> text) =>
        Encoding.UTF8.GetBytes(reader.GetString(ordinal), text);

    /// <summary>Reads a date of the current row.</summary>
    public virtual DateOnly Day(DbDataReader reader, int ordinal) => reader.GetFieldValue<DateOnly>(ordinal);

    /// <summary>Interrupts the running statement of a connection, if its cancellation token does not.</summary>
    public virtual void Interrupt(DbConnection connection) { }
}

/// <summary>The behaviour of plain ADO.NET.</summary>
internal sealed class StandardDialect : SqlDialect;
