using System.Globalization;
using Kernel.Settings;
using Kernel.Storage;
using Kernel.Storage.SqlServer;
using Microsoft.Data.SqlClient;

namespace Host.Moving;

/// <summary>
/// A backup file on the server's own disk, written, checked and brought back by the server. Its path is the server's and is passed on as
/// it was given; a name alone lies in the server's folder of backups.
/// </summary>
/// <param name="server">The server.</param>
internal sealed class SqlServerBackup(SqlServerProvider server) : Backup(server)
{
    private const int CannotOpenDevice = 3201;
    private const int Database = 1;

    private string Name => server.Address.InitialCatalog;

    private protected override string Located(string path) => path;

    private protected override async Task<bool> Exists(string path, CancellationToken cancellation) =>
        await Carry(async master => await Sets(master, path, cancellation) is not null, null, cancellation);

    /// <summary>A database that an administrator has made for us, with nothing in it, is no data.</summary>
    private protected override async Task<bool> HoldsData(CancellationToken cancellation)
    {
        if (!await server.IsThere(cancellation))
        {
            return false;
        }

        await using var connection = server.Connect("");
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = SqlServerScripts.HoldsTables;
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) > 0;
    }

    private protected override Task Write(string path, IProgress<string> progress, CancellationToken cancellation) =>
        Carry(
            async master =>
            {
                if (await Sets(master, path, cancellation) is null)
                {
                    await Run(master, SqlServerScripts.Save(Name, path, overwrites: false), cancellation);
                    await Run(master, SqlServerScripts.Verify(path), cancellation);
                    return true;
                }

                // What lies there stays until a new one is whole: a server renames no files, so it is written twice.
                var fresh = path + ".new";
                foreach (var place in new[] { fresh, path })
                {
                    await Run(master, SqlServerScripts.Save(Name, place, overwrites: true), cancellation);
                    await Run(master, SqlServerScripts.Verify(place), cancellation);
                }

                await Retire(master, fresh, progress, cancellation);
                return true;
            },
            progress,
            cancellation
        );

    // The server makes the database with what it restores.
    private protected override Task Make(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>
    /// Where there is no database yet, nobody can hold a lock of its own; a restore sends away who holds one. Two restores at once keep
    /// each other off by a lock of the server's.
    /// </summary>
    private protected override async Task<IAsyncDisposable> Alone(CancellationToken cancellation)
    {
        HeldLock name;
        try
        {
            name = await server.LockName(cancellation);
        }
        catch (SqlException cause)
        {
            throw Failed(cause);
        }

        try
        {
            return await server.IsThere(cancellation) ? new Both(await base.Alone(cancellation), name) : name;
        }
        catch
        {
            await name.DisposeAsync();
            throw;
        }
    }

    private protected override Task Examine(string path, IProgress<string> progress, CancellationToken cancellation) =>
        Carry(
            async master =>
            {
                var set = (await Sets(master, path, cancellation))?.LastOrDefault() ?? throw Missing(path);
                await Run(master, SqlServerScripts.Verify(path, set), cancellation);
                return true;
            },
            progress,
            cancellation
        );

    private protected override async Task Read(string path, IProgress<string> progress, CancellationToken cancellation)
    {
        var isThere = await server.IsThere(cancellation);
        await Carry(
            async master =>
            {
                var set = (await Sets(master, path, cancellation))?.LastOrDefault() ?? throw Missing(path);
                var places = await Places(master, path, set, cancellation);
                if (!isThere)
                {
                    await Run(master, SqlServerScripts.Load(Name, path, set, places, replaces: false), cancellation);
                    return true;
                }

                SqlConnection.ClearAllPools();
                try
                {
                    await Run(master, SqlServerScripts.Close(Name), cancellation);
                    await Run(master, SqlServerScripts.Load(Name, path, set, places, replaces: true), cancellation);
                }
                finally
                {
                    // Whatever became of it, and whoever broke it off.
                    await Run(master, SqlServerScripts.Open(Name), CancellationToken.None);
                }

                return true;
            },
            progress,
            cancellation
        );
    }

    /// <summary>The places of the database's backups within a file, oldest first; null where there is no such file.</summary>
    private static async Task<IReadOnlyList<int>?> Sets(
        SqlConnection master,
        string path,
        CancellationToken cancellation
    )
    {
        try
        {
            return
                await Rows(
                    master,
                    SqlServerScripts.Sets(path),
                    row =>
                        (
                            Kind: Convert.ToInt32(row["BackupType"], CultureInfo.InvariantCulture),
                            Place: Convert.ToInt32(row["Position"], CultureInfo.InvariantCulture)
                        ),
                    cancellation
                )
                    is { } sets
                ? [.. sets.Where(s => s.Kind == Database).Select(s => s.Place)]
                : null;
        }
        catch (SqlException absent) when (absent.Errors.Cast<SqlError>().Any(e => e.Number == CannotOpenDevice))
        {
            return null;
        }
    }

    /// <summary>Where the files of the restored database shall lie: where this server keeps such files, under this database's name.</summary>
    private async Task<IReadOnlyList<(string File, string Place)>> Places(
        SqlConnection master,
        string path,
        int set,
        CancellationToken cancellation
    )
    {
        var (data, log) = (
            await Rows(master, SqlServerScripts.Folders, row => ((string)row[0], (string)row[1]), cancellation)
        ).Single();
        var files = await Rows(
            master,
            SqlServerScripts.Files(path, set),
            row => (Name: (string)row["LogicalName"], IsLog: (string)row["Type"] == "L"),
            cancellation
        );
        return
        [
            .. files.Select(
                (file, i) =>
                    (
                        file.Name,
                        file.IsLog ? $"{log}{Name}_{i}.ldf"
                        : i == 0 ? $"{data}{Name}.mdf"
                        : $"{data}{Name}_{i}.ndf"
                    )
            ),
        ];
    }

    private static async Task Retire(
        SqlConnection master,
        string path,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        try
        {
            await Run(master, SqlServerScripts.Delete(path), cancellation);
        }
        catch (SqlException denied)
        {
            // Only administrators of the server may delete; the backup itself is whole.
            progress.Report($"请自行删除 · Delete {path} yourself: {denied.Message}");
        }
    }

    private async Task<T> Carry<T>(
        Func<SqlConnection, Task<T>> work,
        IProgress<string>? progress,
        CancellationToken cancellation
    )
    {
        try
        {
            await using var master = new SqlConnection(SqlServerConnectionString.Maintenance(server.Address));
            master.InfoMessage += (_, told) => progress?.Report(told.Message);
            await master.OpenAsync(cancellation);
            return await work(master);
        }
        catch (SqlException cause)
        {
            throw Failed(cause);
        }
    }

    private static StartupException Failed(SqlException cause) =>
        new($"备份或恢复失败 · SQL Server could not do it: {SqlServerConnectionString.Reason(cause)}", cause);

    private static async Task Run(SqlConnection master, string text, CancellationToken cancellation)
    {
        await using var command = master.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (text, 0);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<IReadOnlyList<T>> Rows<T>(
        SqlConnection master,
        string text,
        Func<SqlDataReader, T> read,
        CancellationToken cancellation
    )
    {
        await using var command = master.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (text, 0);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
