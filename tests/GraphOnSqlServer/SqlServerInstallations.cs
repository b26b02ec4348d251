using Microsoft.Data.SqlClient;

namespace Graph.Tests.Hosting;

/// <summary>The demonstration, created once for all tests; each host works on its own copy.</summary>
internal static class Installations
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("TEST_SQLSERVER");
    private static readonly string Prefix = $"graph_{Guid.CreateVersion7():N}";
    private static readonly Lazy<Task<string>> Backup = new(Make);
    private static readonly Lazy<string> Keys = new(() =>
    {
        var directory = Directory.CreateTempSubdirectory("keys-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        return directory;
    });
    private static int count;

    /// <summary>Whether there is a server to run on.</summary>
    public static bool Available => !string.IsNullOrEmpty(Server);

    /// <summary>The settings of a new copy.</summary>
    public static async Task<string[]> Take()
    {
        var backup = await Backup.Value;
        var name = NextName();
        await Command(
            $"""
            DECLARE @data nvarchar(400) = CAST(SERVERPROPERTY('InstanceDefaultDataPath') AS nvarchar(400)) + N'{name}.mdf';
            DECLARE @log nvarchar(400) = CAST(SERVERPROPERTY('InstanceDefaultLogPath') AS nvarchar(400)) + N'{name}.ldf';
            RESTORE DATABASE [{name}] FROM DISK = N'{backup}'
            WITH MOVE N'{Prefix}' TO @data, MOVE N'{Prefix}_log' TO @log;
            """
        );
        Directory.CreateDirectory(KeysOf(name));
        foreach (var file in Directory.GetFiles(KeysOf(Prefix)))
        {
            File.Copy(file, Path.Combine(KeysOf(name), Path.GetFileName(file)));
        }

        return SettingsOf(name);
    }

    /// <summary>Settings for a database that does not exist yet.</summary>
    public static Task<string[]> Fresh() => Task.FromResult(SettingsOf(NextName()));

    /// <summary>Settings for an empty database as local administrators create it: its collation ignores case, width and accents.</summary>
    public static async Task<string[]> MadeByAnAdministrator()
    {
        var name = NextName();
        await Command($"CREATE DATABASE [{name}] COLLATE Chinese_PRC_CI_AS");
        return SettingsOf(name);
    }

    /// <summary>Closes every connection to a database.</summary>
    public static Task Cut(string[] settings) =>
        Command(
            $"""
            DECLARE @kill nvarchar(max) = N'';
            SELECT @kill += N'KILL ' + CAST(session_id AS nvarchar(10)) + N';' FROM sys.dm_exec_sessions
            WHERE database_id = DB_ID(N'{NameIn(settings)}') AND session_id <> @@SPID;
            EXEC sp_executesql @kill;
            """
        );

    /// <summary>Takes a database offline, or brings it back online.</summary>
    public static Task Switch(string[] settings, bool on) =>
        Command($"ALTER DATABASE [{NameIn(settings)}] SET {(on ? "ONLINE" : "OFFLINE WITH ROLLBACK IMMEDIATE")}");

    /// <summary>Executes a statement in a database.</summary>
    public static Task Run(string[] settings, string text) => Command(text, NameIn(settings));

    public static Task Drop(string[] settings)
    {
        var name = NameIn(settings);
        SqlConnection.ClearAllPools();
        return Command(
            $"IF DB_ID(N'{name}') IS NOT NULL BEGIN ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]; END"
        );
    }

    /// <summary>The name of the database in the settings.</summary>
    public static string NameIn(string[] settings) =>
        new SqlConnectionStringBuilder(AddressIn(settings)).InitialCatalog;

    /// <summary>The connection string in the settings.</summary>
    public static string AddressIn(string[] settings) => settings[1]["--ConnectionStrings:Storage=".Length..];

    private static string NextName() => $"{Prefix}_{Interlocked.Increment(ref count)}";

    private static async Task<string> Make()
    {
        var template = SettingsOf(Prefix);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(template).Wait();
        await MadeUpYear.Make(template);

        // In the folder of the server's other backups.
        await Command($"BACKUP DATABASE [{Prefix}] TO DISK = N'{Prefix}.bak' WITH INIT, FORMAT");
        return $"{Prefix}.bak";
    }

    // Each copy has its own keys, since a test may add one.
    private static string[] SettingsOf(string database) =>
        [
            "--Storage:Provider=SqlServer",
            $"--ConnectionStrings:Storage={new SqlConnectionStringBuilder(Server) { InitialCatalog = database }}",
            $"--Keys:Directory={KeysOf(database)}",
        ];

    private static string KeysOf(string database) => Path.Combine(Keys.Value, database);

    private static async Task Command(string text, string database = "master")
    {
        await using var connection = new SqlConnection(
            new SqlConnectionStringBuilder(Server) { InitialCatalog = database, Pooling = false }.ToString()
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (text, 300);
        await command.ExecuteNonQueryAsync();
    }
}
