using System.Buffers;
using System.Data.Common;
using System.Text;

namespace Kernel.Storage;

/// <summary>
/// What ADO.NET leaves to its drivers and those who read fast must know: values read without making objects of them, and
/// how a statement under way is ended.
/// </summary>
public abstract class SqlDialect
{
    /// <summary>
    /// Whether an open connection costs nobody anything, so that it may be kept with its prepared statements. A server's
    /// connections go back to their pool, which knows when they have gone stale.
    /// </summary>
    public virtual bool MayKeep(DbConnection connection) => false;

    /// <summary>Whether a connection that was kept still leads to the database as it is now.</summary>
    public virtual bool IsCurrent(DbConnection connection) => true;

    /// <summary>Whether the server may plan a prepared statement anew for the values that it is sent.</summary>
    public virtual bool PlansByValues => false;

    /// <summary>Whether null is ordered after every value, so that nothing has to be said of it for that order.</summary>
    public virtual bool NullsAreGreatest => false;

    /// <summary>Whether a subquery after FROM may use what stands before it there (LATERAL, APPLY).</summary>
    public virtual bool HasLateral => true;

    /// <summary>
    /// Whether a list that is joined must stand in a subquery of its own: the provider forgets the tables that follow it (Npgsql 10).
    /// </summary>
    public virtual bool IsolatesLists => false;

    /// <summary>Says the order of a statement so that an index serves it.</summary>
    /// <param name="text">The statement; null is ordered after every value by a term of its own: <c>X IS NULL, X</c>.</param>
    public virtual string Ordered(string text) => text;

    /// <summary>Says what a statement groups by, so that rows are read from the index that holds all that is asked for.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="inOrder">The columns in whose order that index is.</param>
    public virtual string Grouped(string text, IReadOnlyCollection<string> inOrder) => text;

    /// <summary>Appends a text of the current row as UTF-8.</summary>
    public virtual void Text(DbDataReader reader, int ordinal, IBufferWriter<byte> text) =>
        Encoding.UTF8.GetBytes(reader.GetString(ordinal), text);

    /// <summary>A day of the current row.</summary>
    public virtual DateOnly Day(DbDataReader reader, int ordinal) => reader.GetFieldValue<DateOnly>(ordinal);

    /// <summary>Ends the statement that a connection is carrying out, where its cancellation token does not.</summary>
    public virtual void Interrupt(DbConnection connection) { }
}

/// <summary>Knows no more than ADO.NET does.</summary>
internal sealed class StandardDialect : SqlDialect;
