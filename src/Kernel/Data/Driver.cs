using System.Buffers;
using System.Data.Common;
using System.Text;

namespace Kernel.Data;

/// <summary>
/// What ADO.NET leaves to its drivers and those who read fast must know: values read without making objects of them, and
/// how a statement under way is ended.
/// </summary>
public abstract class Driver
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
internal sealed class PlainDriver : Driver;
