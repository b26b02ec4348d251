using System.Data;
using System.Data.Common;
using System.Globalization;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>What differs between the databases that may hold the data; everything else is the same on all of them.</summary>
internal abstract class DatabaseProvider : IDisposable
{
    /// <summary>The kind of database.</summary>
    public abstract StorageProvider Kind { get; }

    /// <summary>Whether the modules' schemas lie in one database, so that one connection reads them all.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Whether texts that differ by blanks at their end alone are the same to it.</summary>
    public virtual bool IgnoresBlanksAtTheEnd => false;

    /// <summary>How its values are read and its statements ended.</summary>
    public virtual SqlDialect Driver { get; } = new StandardDialect();

    /// <summary>What a script of the migrations begins with.</summary>
    public virtual string ScriptHead => "";

    /// <summary>The statement that asks for its time, UTC; null where it has no clock of its own.</summary>
    protected virtual string? TimeText => null;

    /// <summary>What makes a transaction see one moment, whatever others write meanwhile.</summary>
    protected abstract IsolationLevel OneMoment { get; }

    /// <summary>Tells EF Core how to reach a module's schema.</summary>
    public abstract void Configure(DbContextOptionsBuilder options, string schema);

    /// <summary>A connection to the database of a module's schema, pooled and not yet open.</summary>
    public abstract DbConnection Connect(string schema);

    /// <summary>Whether those who read only are sent elsewhere than those who change.</summary>
    public virtual bool HasReplica => false;

    /// <summary>A connection for those who read only, and whom a moment's lag does not harm: to a replica, where there is one.</summary>
    public virtual DbConnection ConnectForReading(string schema) => Connect(schema);

    /// <summary>Sees to it that a context that was kept leads to the database as it is now.</summary>
    public virtual void Renew(ModuleContext context) { }

    /// <summary>Waits until the database takes another writer of a module, where it takes one at a time.</summary>
    /// <returns>Lets the next one in when it is disposed of; null where nobody waits.</returns>
    public virtual ValueTask<IDisposable?> Admit(ModuleContext context, CancellationToken cancellation) => default;

    /// <summary>Makes sure that there is a place for the schemas, before any of them is looked at.</summary>
    /// <exception cref="StartupException">The place cannot be reached or written to.</exception>
    public virtual async Task Prepare(CancellationToken cancellation)
    {
        if (!await IsThere(cancellation))
        {
            await Make(cancellation);
        }
    }

    /// <summary>Whether there is a place for the schemas.</summary>
    /// <exception cref="StartupException">Whether there is one cannot be found out, or it cannot be used.</exception>
    public abstract Task<bool> IsThere(CancellationToken cancellation);

    /// <summary>Takes a lock of the database's own, which ends with the process or connection that holds it.</summary>
    /// <param name="name">The lock.</param>
    /// <param name="isShared">Whether several may hold it at a time, as long as none holds it alone.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>Null where another holds it.</returns>
    public abstract Task<HeldLock?> TryLock(string name, bool isShared, CancellationToken cancellation);

    /// <summary>Carries out the migrations that a module's place lacks.</summary>
    public virtual Task Migrate(ModuleContext context, CancellationToken cancellation) =>
        context.Database.MigrateAsync(cancellation);

    /// <summary>Clears away what is kept beside a module's tables of what was erased from them.</summary>
    public virtual Task Clear(ModuleContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Its time, read over one of the connections that are there; null where it has no clock of its own.</summary>
    /// <exception cref="DbException">It does not answer.</exception>
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

    /// <summary>Sees whether it lets anybody in.</summary>
    /// <exception cref="DbException">It does not.</exception>
    public async Task Probe(CancellationToken cancellation)
    {
        await using var connection = ConnectUnpooled();
        await connection.OpenAsync(cancellation);
    }

    /// <summary>
    /// Closes the pooled connections that nobody uses, and those in use when they are returned, so that others find room on a server
    /// that accepts no more connections.
    /// </summary>
    public virtual void ReleaseIdleConnections() { }

    /// <summary>How much room a module's schema takes, in bytes.</summary>
    public abstract Task<long> Size(string schema, CancellationToken cancellation);

    /// <summary>What an administrator should change about the database, a line for each.</summary>
    public virtual Task<IReadOnlyList<string>> Advice(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>What an administrator should know about the database, a line for each.</summary>
    public virtual Task<IReadOnlyList<string>> Facts(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>All schemas as they are at one moment, to be read while others go on writing.</summary>
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

    /// <summary>A connection that comes from no pool: those in it may be dead, and not know it.</summary>
    protected virtual DbConnection ConnectUnpooled() => Connect("");

    protected abstract Task Make(CancellationToken cancellation);

    /// <summary>Takes a lock that belongs to a session, by a statement that answers whether it was free.</summary>
    /// <returns>The connection that holds it; null where another does.</returns>
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
