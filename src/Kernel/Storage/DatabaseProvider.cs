using System.Data;
using System.Data.Common;
using System.Globalization;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>What differs between the supported databases.</summary>
internal abstract class DatabaseProvider : IDisposable
{
    /// <summary>The kind of database.</summary>
    public abstract StorageProvider Kind { get; }

    /// <summary>Whether the modules' schemas lie in one database, so that one connection reads them all.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Whether the database ignores trailing spaces when it compares texts.</summary>
    public virtual bool IgnoresBlanksAtTheEnd => false;

    /// <summary>How values are read and statements are cancelled.</summary>
    public virtual SqlDialect Driver { get; } = new StandardDialect();

    /// <summary>The beginning of a migration script.</summary>
    public virtual string ScriptHead => "";

    /// <summary>The statement that returns the server's time, UTC; null if the database has no clock of its own.</summary>
    protected virtual string? TimeText => null;

    /// <summary>The isolation level in which a transaction sees one moment, whatever others write meanwhile.</summary>
    protected abstract IsolationLevel OneMoment { get; }

    /// <summary>Configures EF Core for a module's schema.</summary>
    public abstract void Configure(DbContextOptionsBuilder options, string schema);

    /// <summary>Creates a pooled connection to a module's database, not yet open.</summary>
    public abstract DbConnection Connect(string schema);

    /// <summary>Whether reads go to another server than changes.</summary>
    public virtual bool HasReplica => false;

    /// <summary>Creates a connection for reads that tolerate a small lag: to a replica, if there is one.</summary>
    public virtual DbConnection ConnectForReading(string schema) => Connect(schema);

    /// <summary>Ensures that a pooled context leads to the current database.</summary>
    public virtual void Renew(ModuleContext context) { }

    /// <summary>Waits until the database accepts a writer of a module, if it accepts one at a time.</summary>
    /// <returns>Admits the next writer when it is disposed; null if there is no queue.</returns>
    public virtual ValueTask<IDisposable?> Admit(ModuleContext context, CancellationToken cancellation) => default;

    /// <summary>Creates the database or folder for the schemas if it is missing.</summary>
    /// <exception cref="StartupException">The database cannot be reached or written to.</exception>
    public virtual async Task Prepare(CancellationToken cancellation)
    {
        if (!await IsThere(cancellation))
        {
            await Make(cancellation);
        }
    }

    /// <summary>Whether the database or folder exists.</summary>
    /// <exception cref="StartupException">It cannot be determined whether it exists, or it cannot be used.</exception>
    public abstract Task<bool> IsThere(CancellationToken cancellation);

    /// <summary>Acquires a database lock, which ends with the process or connection that holds it.</summary>
    /// <param name="name">The lock.</param>
    /// <param name="isShared">Whether it is shared: several may hold it, as long as none holds it exclusively.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>Null if another holds it.</returns>
    public abstract Task<HeldLock?> TryLock(string name, bool isShared, CancellationToken cancellation);

    /// <summary>Applies the pending migrations of a module.</summary>
    public virtual Task Migrate(ModuleContext context, CancellationToken cancellation) =>
        context.Database.MigrateAsync(cancellation);

    /// <summary>Removes copies of erased data that the database keeps beside its tables.</summary>
    public virtual Task Clear(ModuleContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The server's time, read over an existing connection; null if the database has no clock of its own.</summary>
    /// <exception cref="DbException">The server does not answer.</exception>
    public async Task<DateTimeOffset?> Time(CancellationToken cancellation)
    {
        if (TimeText is null)
        {
            return null;
        }

        await using var connection = Connect("");
        await connection.OpenAsync(cancellation);
        await using var question = connection.CreateCommand();
        question.CommandText = TimeText;
        return new DateTimeOffset((DateTime)(await question.ExecuteScalarAsync(cancellation))!, TimeSpan.Zero);
    }

    /// <summary>Checks whether the server accepts connections.</summary>
    /// <exception cref="DbException">The server does not accept a connection.</exception>
    public async Task Probe(CancellationToken cancellation)
    {
        await using var connection = ConnectUnpooled();
        await connection.OpenAsync(cancellation);
    }

    /// <summary>
    /// Closes idle pooled connections, and those in use when they are returned, to make room on a server that has reached its
    /// connection limit.
    /// </summary>
    public virtual void ReleaseIdleConnections() { }

    /// <summary>The size of a module's schema, in bytes.</summary>
    public abstract Task<long> Size(string schema, CancellationToken cancellation);

    /// <summary>Recommendations for the configuration, one line each.</summary>
    public virtual Task<IReadOnlyList<string>> Advice(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Information about the configuration, one line each.</summary>
    public virtual Task<IReadOnlyList<string>> Facts(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Opens a snapshot of all schemas at one moment; others can go on writing.</summary>
    public virtual async Task<Snapshot> Cut(IReadOnlyList<string> schemas, CancellationToken cancellation)
    {
        var connection = Connect(schemas[0]);
        try
        {
            await connection.OpenAsync(cancellation);
            var moment = await connection.BeginTransactionAsync(OneMoment, cancellation);
            return new Snapshot(schemas.ToDictionary(s => s, _ => moment, StringComparer.Ordinal));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public virtual void Dispose() { }

    /// <summary>A connection outside the pool: pooled connections may be broken without knowing it.</summary>
    protected virtual DbConnection ConnectUnpooled() => Connect("");

    protected abstract Task Make(CancellationToken cancellation);

    /// <summary>Acquires a session lock with a statement that returns whether it was free.</summary>
    /// <returns>The connection that holds it; null if another does.</returns>
    protected static async Task<HeldLock?> TryLock(DbConnection connection, string text, CancellationToken cancellation)
    {
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = text;
            if (await command.ExecuteScalarAsync(cancellation) is true)
            {
                return new SessionLock(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    protected static async Task<long> Number(DbConnection connection, string text, CancellationToken cancellation)
    {
        await using (connection)
        {
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = text;
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
        }
    }
}
