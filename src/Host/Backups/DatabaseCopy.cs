using System.Data.Common;
using System.Globalization;
using Kernel;
using Kernel.Hosting;
using Kernel.Settings;
using Kernel.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Host.Backups;

/// <summary>
/// Copies an installation to another database of any kind: as of one moment while hosts serve, table by table, a few rows at a
/// time. Then it reads the copy and compares checksums.
/// </summary>
public sealed class DatabaseCopy
{
    // The strictest server accepts 2,100 parameters; SQLite searches all of them for each.
    private const int MostValues = 400;
    private readonly IReadOnlyList<ModuleStore> stores;
    private readonly DatabaseProvider source;

    internal DatabaseCopy(IEnumerable<ModuleStore> stores, DatabaseProvider source) =>
        (this.stores, this.source) = ([.. stores], source);

    /// <summary>Copies everything.</summary>
    /// <param name="target">The target; created if it is missing.</param>
    /// <param name="connection">The target's connection string, for a server.</param>
    /// <param name="progress">Receives each table.</param>
    /// <param name="cancellation">Cancels the operation; the target is then incomplete.</param>
    /// <exception cref="StartupException">The target contains data, the source is not up to date, or the copy differs.</exception>
    public async Task Copy(
        StorageOptions target,
        string? connection,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        await new Migrator(stores, source, ClockOf(source), migratesItself: false).Ready(cancellation);
        using var server = DatabaseProviders.Create(target, connection, null);
        await using var cut = await source.Cut([.. stores.Select(s => s.Module.Schema)], cancellation);
        if (server.IgnoresBlanksAtTheEnd)
        {
            await CollationConflicts.Refuse(cut, stores, cancellation);
        }

        var targets = stores.Select(store => ModuleStore.In(server, store.Module, store.Context)).ToList();
        await new Migrator(targets, server, ClockOf(server), migratesItself: true).Migrate(cancellation);
        await using var held = await new InstallationLock(server).Acquire(InstallationLock.Preparation, cancellation);
        await RefuseData(targets, server, cancellation);

        foreach (var (from, to) in stores.Zip(targets))
        {
            foreach (var (table, tally) in await Carry(cut, from, to, server, cancellation))
            {
                var copied = await Read(table, server, to.Module.Schema, cancellation);
                if ((copied.Rows, copied.Hash) != (tally.Rows, tally.Hash))
                {
                    throw new StartupException(
                        $"复制后内容不一致 · The copy of {to.Module.Schema}.{table.Name} is not the same ({copied.Rows} rows of {tally.Rows}); drop the target and copy again."
                    );
                }

                progress.Report($"{to.Module.Schema}.{table.Name}: {tally.Rows:N0}, {tally.Hash[..16]}");
            }
        }
    }

    private static DatabaseClock ClockOf(DatabaseProvider server) =>
        new(server, Keys.Clock, NullLogger<DatabaseClock>.Instance);

    private static async Task RefuseData(
        List<ModuleStore> targets,
        DatabaseProvider server,
        CancellationToken cancellation
    )
    {
        foreach (var store in targets)
        {
            await using var context = store.Open();
            await using var connection = server.Connect(context.Schema);
            await connection.OpenAsync(cancellation);
            foreach (var table in TableContent.TablesOf(context))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = table.Presence;
                if (Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) == 1)
                {
                    throw new StartupException(
                        $"目标已有数据 · The target holds data already ({context.Schema}.{table.Name}); name an empty one."
                    );
                }
            }
        }
    }

    /// <summary>Copies a module in one transaction.</summary>
    private static async Task<IReadOnlyList<(TableContent Table, Checksum Tally)>> Carry(
        Snapshot cut,
        ModuleStore from,
        ModuleStore to,
        DatabaseProvider server,
        CancellationToken cancellation
    )
    {
        await using var old = from.Open();
        await using var fresh = to.Open();
        await using var connection = server.Connect(fresh.Schema);
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var carried = new List<(TableContent, Checksum)>();
        foreach (var (read, write) in TableContent.TablesOf(old).Zip(TableContent.TablesOf(fresh)))
        {
            await using var command = cut.Command(old.Schema, read.Selection);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            carried.Add((write, await Carry(rows, read, write, connection, transaction, cancellation)));
        }

        await transaction.CommitAsync(cancellation);
        return carried;
    }

    private static async Task<Checksum> Carry(
        DbDataReader rows,
        TableContent read,
        TableContent write,
        DbConnection connection,
        DbTransaction transaction,
        CancellationToken cancellation
    )
    {
        var (tally, row) = (new Checksum(), new object?[read.Width]);
        var most = Math.Max(MostValues / write.Width, 1);
        var values = new List<object?>(most * write.Width);
        await using var full = write.Insertion(connection, transaction, most);
        while (await rows.ReadAsync(cancellation))
        {
            read.Read(rows, row);
            tally.Take(row);
            values.AddRange(row);
            if (values.Count == full.Parameters.Count)
            {
                await Send(full, values, cancellation);
            }
        }

        if (values.Count > 0)
        {
            await using var rest = write.Insertion(connection, transaction, values.Count / write.Width);
            await Send(rest, values, cancellation);
        }

        return tally;
    }

    private static async Task Send(DbCommand command, List<object?> values, CancellationToken cancellation)
    {
        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        await command.ExecuteNonQueryAsync(cancellation);
        values.Clear();
    }

    private static async Task<Checksum> Read(
        TableContent table,
        DatabaseProvider server,
        string schema,
        CancellationToken cancellation
    )
    {
        await using var connection = server.Connect(schema);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (table.Selection, 0);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var (tally, row) = (new Checksum(), new object?[table.Width]);
        while (await rows.ReadAsync(cancellation))
        {
            table.Read(rows, row);
            tally.Take(row);
        }

        return tally;
    }
}
