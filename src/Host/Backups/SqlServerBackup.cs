using System.Globalization;
using Kernel.Settings;
using Kernel.Storage;
using Kernel.Storage.SqlServer;
using Microsoft.Data.SqlClient;

namespace Host.Backups;

/// <summary>
/// Backs up to a file on the server's disk, which the server writes, verifies and restores. The path is passed to the server
/// unchanged; a bare file name is in the server's backup folder.
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

    /// <summary>An empty database that an administrator has created contains no data.</summary>
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

                // An existing file is kept until the new one is complete: SQL Server cannot rename files, so the backup is written twice.
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

    // The restore creates the database.
    private protected override Task Make(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>
    /// Before the database exists no lock within it can be held, and a restore disconnects its holder. Concurrent restores exclude
    /// each other with a server lock.
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
                    // Even if the restore failed or was cancelled.
                    await Run(master, SqlServerScripts.Open(Name), CancellationToken.None);
                }

                return true;
            },
            progress,
            cancellation
        );
    }

    /// <summary>The positions of the database's backups in a file, oldest first; null if the file does not exist.</summary>
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

    /// <summary>The paths for the files of the restored database: in the server's default folders, named after the database.</summary>
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
            // Only server administrators may delete files; the backup itself is complete.
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
            master.InfoMessage += (_, message) => progress?.Report(message.Message);
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
