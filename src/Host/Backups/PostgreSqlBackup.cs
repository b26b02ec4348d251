using System.Diagnostics;
using System.Globalization;
using Kernel.Files;
using Kernel.Settings;
using Kernel.Storage.PostgreSql;
using Npgsql;

namespace Host.Backups;

/// <summary>Backs up to a file in PostgreSQL's custom format, with pg_dump and pg_restore.</summary>
/// <param name="server">The server.</param>
internal sealed class PostgreSqlBackup(PostgreSqlProvider server) : Backup(server)
{
    private const string Installed = "/usr/lib/postgresql";

    private protected override async Task<bool> HoldsData(CancellationToken cancellation)
    {
        if (!await server.IsThere(cancellation))
        {
            return false;
        }

        await using var connection = server.Connect("");
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema'))";
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private protected override async Task Write(string path, IProgress<string> progress, CancellationToken cancellation)
    {
        // An existing file is replaced when the new one is complete.
        var partial = path + ".partial";
        // pg_dump writes to an existing file and keeps its mode.
        OwnerOnly.File(partial);
        await Run("pg_dump", ["--format=custom", "--verbose", "--file", partial], progress, cancellation);
        await Verify(partial, progress, cancellation);
        File.Move(partial, path, overwrite: true);
        progress.Report($"{path} {new FileInfo(path).Length / 1024:N0} KB");
    }

    private protected override Task Examine(string path, IProgress<string> progress, CancellationToken cancellation) =>
        File.Exists(path) ? Verify(path, progress, cancellation) : throw Missing(path);

    private protected override Task Read(string path, IProgress<string> progress, CancellationToken cancellation) =>
        // In one transaction.
        Run(
            "pg_restore",
            [
                "--clean",
                "--if-exists",
                "--no-owner",
                "--single-transaction",
                "--exit-on-error",
                "--verbose",
                "--dbname",
                server.Address.Database!,
                path,
            ],
            progress,
            cancellation
        );

    /// <summary>Reads the whole archive.</summary>
    private async Task Verify(string path, IProgress<string> progress, CancellationToken cancellation)
    {
        progress.Report($"校验 · Reading {path} again");
        await Run(
            "pg_restore",
            ["--file", OperatingSystem.IsWindows() ? "NUL" : "/dev/null", path],
            progress,
            cancellation
        );
    }

    private async Task Run(string program, string[] words, IProgress<string> progress, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Find(program), words)
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // The password is passed in the environment: arguments are visible to everyone on the machine.
        start.Environment["PGHOST"] = server.Address.Host;
        start.Environment["PGPORT"] = $"{server.Address.Port}";
        start.Environment["PGDATABASE"] = server.Address.Database;
        start.Environment["PGUSER"] = server.Address.Username;
        start.Environment["PGPASSWORD"] = server.Address.Password;
        start.Environment["PGSSLMODE"] = Spelling(server.Address.SslMode);
        start.Environment["PGTARGETSESSIONATTRS"] = "read-write";
        using var process = Process.Start(start)!;
        var last = "";
        try
        {
            while (await process.StandardError.ReadLineAsync(cancellation) is { } line)
            {
                last = line;
                if (
                    line.Contains("contents of table", StringComparison.Ordinal)
                    || line.Contains("data for table", StringComparison.Ordinal)
                )
                {
                    progress.Report(line);
                }
            }

            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new StartupException($"{program} 失败 · {program} failed: {last}");
        }
    }

    private string Instead(string program)
    {
        var place = $"--host={server.Address.Host} --port={server.Address.Port} --username={server.Address.Username}";
        return program == "pg_dump"
            ? $"pg_dump --format=custom {place} --file=FILE {server.Address.Database}"
            : $"pg_restore --clean --if-exists --no-owner --single-transaction {place} --dbname={server.Address.Database} FILE";
    }

    private static string Spelling(SslMode mode) =>
        mode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            _ => $"{mode}".ToLowerInvariant(),
        };

    /// <summary>The newest installed version, which reads files of older ones; otherwise the one in the path.</summary>
    private string Find(string program)
    {
        var installed = Directory.Exists(Installed)
            ? Directory
                .GetDirectories(Installed)
                .OrderByDescending(version =>
                    int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) ? number : 0
                )
                .Select(version => Path.Combine(version, "bin", program))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, $"{program}.exe") });
        return installed.Concat(onPath).FirstOrDefault(File.Exists)
            ?? throw new StartupException(
                $"找不到 {program} · {program} is not on this machine, nor in the image. Install PostgreSQL's client programs (Debian: postgresql-client), or run where they are: {Instead(program)}"
            );
    }
}
