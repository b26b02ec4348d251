using Microsoft.Data.Sqlite;

namespace Kernel.Data.Servers;

/// <summary>A connection that stays open until it is disposed of: closing and opening a file in between is for nothing.</summary>
internal sealed class KeptSqliteConnection(string connectionString) : SqliteConnection(connectionString)
{
    private bool disposing;

    /// <inheritdoc/>
    public override void Close()
    {
        if (disposing)
        {
            base.Close();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        this.disposing = true;
        base.Dispose(disposing);
    }
}
