namespace Kernel.Storage.SqlServer;

/// <summary>The T-SQL statements for SQL Server that EF Core does not generate.</summary>
internal static class SqlServerScripts
{
    /// <summary>Texts are compared by code point, as on the other servers, so that the order is the same everywhere.</summary>
    public const string Collation = "Latin1_General_100_BIN2";

    /// <summary>The settings that <see cref="Advice"/> checks.</summary>
    public const string Settings =
        "SELECT is_read_committed_snapshot_on, snapshot_isolation_state, CAST(collation_name AS nvarchar(128)), CAST(recovery_model_desc AS nvarchar(60)), CAST(log_reuse_wait_desc AS nvarchar(60)) FROM sys.databases WHERE database_id = DB_ID()";

    /// <summary>The server's time, UTC.</summary>
    public const string Time = "SELECT SYSUTCDATETIME()";

    /// <summary>Whether the database <c>@name</c> exists, to any login.</summary>
    public const string Known = "SELECT COUNT(*) FROM sys.databases WHERE name = @name";

    /// <summary>Whether a database holds any tables.</summary>
    public const string HoldsTables = "SELECT COUNT(*) FROM sys.tables WHERE is_ms_shipped = 0";

    /// <summary>
    /// The beginning of the migration script: it ends at the first error, and applies the settings of a database that the program
    /// creates.
    /// </summary>
    public const string ScriptHead = """
        -- Run it in the database that it is for:  sqlcmd -b -S SERVER -d DATABASE -i FILE
        -- In Management Studio switch on SQLCMD mode first (menu Query): without it nothing below is carried out.
        :on error exit
        :setvar SqlcmdMode "on"
        GO
        IF N'$(SqlcmdMode)' <> N'on'
        BEGIN
            RAISERROR(N'Switch on SQLCMD mode: an error must end this script.', 16, 1);
            SET NOEXEC ON;
        END;
        GO
        SET XACT_ABORT ON;
        SET QUOTED_IDENTIFIER ON;
        SET ANSI_NULLS ON;
        GO
        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND snapshot_isolation_state = 0)
            ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON;
        GO
        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0)
            ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
        GO


        """;

    /// <summary>
    /// Creates a database in which readers see the last committed state instead of waiting for writers, a copy sees one moment, and
    /// the log is truncated without log backups, because our backups are complete.
    /// </summary>
    public static IReadOnlyList<string> Make(string database) =>
        [
            $"CREATE DATABASE {Name(database)} COLLATE {Collation}",
            // The statement waits for all other sessions of the database to end, unless they are rolled back.
            $"ALTER DATABASE {Name(database)} SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE",
            $"ALTER DATABASE {Name(database)} SET ALLOW_SNAPSHOT_ISOLATION ON",
            $"ALTER DATABASE {Name(database)} SET RECOVERY SIMPLE",
        ];

    /// <summary>Recommendations for a database that an administrator created.</summary>
    public static IReadOnlyList<string> Advice(string database, SqlServerSettings settings)
    {
        var advice = new List<string>();
        if (!settings.ReadCommittedSnapshot)
        {
            advice.Add(
                $"READ_COMMITTED_SNAPSHOT 未开启，读写会互相等待 · READ_COMMITTED_SNAPSHOT is off: readers and writers wait for each other. Run: ALTER DATABASE {Name(database)} SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE"
            );
        }

        if (!settings.Snapshot)
        {
            advice.Add(
                $"ALLOW_SNAPSHOT_ISOLATION 未开启，无法在线复制 · ALLOW_SNAPSHOT_ISOLATION is off: database copy cannot read one moment. Run: ALTER DATABASE {Name(database)} SET ALLOW_SNAPSHOT_ISOLATION ON"
            );
        }

        if (settings is { Recovery: not "SIMPLE", LogWaits: "LOG_BACKUP" })
        {
            advice.Add(
                $"恢复模式为 {settings.Recovery}，日志在备份前不断增长 · The recovery model is {settings.Recovery} and the log waits to be backed up: it grows until its disk is full. Schedule log backups, or run: ALTER DATABASE {Name(database)} SET RECOVERY SIMPLE"
            );
        }

        return advice;
    }

    /// <summary>Acquires a lock for the session, and returns whether it was free.</summary>
    public static string TryLock(string name, bool isShared) =>
        $"DECLARE @taken int; EXEC @taken = sp_getapplock @Resource = {Text($"monolith {name}")}, @LockMode = '{(isShared ? "Shared" : "Exclusive")}', @LockOwner = 'Session', @LockTimeout = 0; SELECT CAST(CASE WHEN @taken >= 0 THEN 1 ELSE 0 END AS bit)";

    /// <summary>Waits, in master, for a lock on a database's name, which lasts as long as the session.</summary>
    public static string LockName(string database) =>
        $"EXEC sp_getapplock @Resource = {Text($"monolith {database}")}, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = -1";

    /// <summary>The backups in a backup file, one row each.</summary>
    public static string Sets(string path) => $"RESTORE HEADERONLY FROM DISK = {Text(path)}";

    /// <summary>The files of the database in a backup.</summary>
    public static string Files(string path, int set) =>
        $"RESTORE FILELISTONLY FROM DISK = {Text(path)} WITH FILE = {set}";

    /// <summary>The server's default folders for data and log files.</summary>
    public const string Folders =
        "SELECT CAST(SERVERPROPERTY('InstanceDefaultDataPath') AS nvarchar(260)), CAST(SERVERPROPERTY('InstanceDefaultLogPath') AS nvarchar(260))";

    /// <summary>
    /// Backs up a database to a file on the server. A new backup is appended to an existing file, which is overwritten only on
    /// request. An administrator's own backup chain is not affected.
    /// </summary>
    public static string Save(string database, string path, bool overwrites) =>
        $"BACKUP DATABASE {Name(database)} TO DISK = {Text(path)} WITH COPY_ONLY, {(overwrites ? "FORMAT, INIT" : "NOFORMAT, NOINIT")}, CHECKSUM, STATS = 10";

    /// <summary>Verifies a backup.</summary>
    public static string Verify(string path, int? set = null) =>
        $"RESTORE VERIFYONLY FROM DISK = {Text(path)} WITH CHECKSUM{(set is { } place ? $", FILE = {place}" : "")}";

    /// <summary>Deletes a backup file; the server first checks that it is one.</summary>
    public static string Delete(string path) => $"EXECUTE master.dbo.xp_delete_file 0, {Text(path)}";

    /// <summary>Disconnects all users of a database and blocks new ones.</summary>
    public static string Close(string database) =>
        $"ALTER DATABASE {Name(database)} SET SINGLE_USER WITH ROLLBACK IMMEDIATE";

    /// <summary>Allows connections again.</summary>
    public static string Open(string database) =>
        $"IF DATABASEPROPERTYEX({Text(database)}, 'Status') = N'ONLINE' ALTER DATABASE {Name(database)} SET MULTI_USER";

    /// <summary>Restores a database from a file on the server.</summary>
    /// <param name="database">The database.</param>
    /// <param name="path">The file.</param>
    /// <param name="set">The number of the backup in the file.</param>
    /// <param name="places">The path of each of the database's files.</param>
    /// <param name="replaces">Whether an existing database of this name is overwritten.</param>
    public static string Load(
        string database,
        string path,
        int set,
        IEnumerable<(string File, string Place)> places,
        bool replaces
    ) =>
        $"RESTORE DATABASE {Name(database)} FROM DISK = {Text(path)} WITH FILE = {set}, {string.Concat(places.Select(p => $"MOVE {Text(p.File)} TO {Text(p.Place)}, "))}{(replaces ? "REPLACE, " : "")}CHECKSUM, STATS = 10";

    private static string Name(string database) => $"[{database.Replace("]", "]]", StringComparison.Ordinal)}]";

    private static string Text(string text) => $"N'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
