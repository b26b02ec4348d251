namespace Kernel.Storage.SqlServer;

/// <summary>What SQL Server is told beside what EF Core tells it.</summary>
internal static class SqlServerScripts
{
    /// <summary>Texts are compared code point by code point, as on the other servers, so that an order is the same everywhere.</summary>
    public const string Collation = "Latin1_General_100_BIN2";

    /// <summary>The settings that <see cref="Advice"/> looks at.</summary>
    public const string Settings =
        "SELECT is_read_committed_snapshot_on, snapshot_isolation_state, CAST(collation_name AS nvarchar(128)), CAST(recovery_model_desc AS nvarchar(60)), CAST(log_reuse_wait_desc AS nvarchar(60)) FROM sys.databases WHERE database_id = DB_ID()";

    /// <summary>The server's time, UTC.</summary>
    public const string Time = "SELECT SYSUTCDATETIME()";

    /// <summary>Whether there is a database <c>@name</c>, to whoever it is open.</summary>
    public const string Known = "SELECT COUNT(*) FROM sys.databases WHERE name = @name";

    /// <summary>Whether a database holds any tables.</summary>
    public const string HoldsTables = "SELECT COUNT(*) FROM sys.tables WHERE is_ms_shipped = 0";

    /// <summary>
    /// What the migrations' script begins with: it ends at its first error, wherever it is run, and gives the database the settings that
    /// one made by the program has.
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
    /// A database as we want it: readers see the last committed state instead of waiting for writers, as on the other servers,
    /// who copies everything sees one moment, and the log is reused without backups of its own, since ours are whole.
    /// </summary>
    public static IReadOnlyList<string> Make(string database) =>
        [
            $"CREATE DATABASE {Name(database)} COLLATE {Collation}",
            // It waits for everybody else in the database to leave, unless they are sent away.
            $"ALTER DATABASE {Name(database)} SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE",
            $"ALTER DATABASE {Name(database)} SET ALLOW_SNAPSHOT_ISOLATION ON",
            $"ALTER DATABASE {Name(database)} SET RECOVERY SIMPLE",
        ];

    /// <summary>What should be changed about a database that somebody else made.</summary>
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

    /// <summary>Takes a lock for as long as the session lasts, and says whether it was free.</summary>
    public static string TryLock(string name, bool isShared) =>
        $"DECLARE @taken int; EXEC @taken = sp_getapplock @Resource = {Text($"monolith {name}")}, @LockMode = '{(isShared ? "Shared" : "Exclusive")}', @LockOwner = 'Session', @LockTimeout = 0; SELECT CAST(CASE WHEN @taken >= 0 THEN 1 ELSE 0 END AS bit)";

    /// <summary>Waits, in master, for a lock on a database's name, which lasts as long as the session.</summary>
    public static string LockName(string database) =>
        $"EXEC sp_getapplock @Resource = {Text($"monolith {database}")}, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = -1";

    /// <summary>What a file of the server's holds: a row for each backup in it.</summary>
    public static string Sets(string path) => $"RESTORE HEADERONLY FROM DISK = {Text(path)}";

    /// <summary>The files of the database that a backup holds.</summary>
    public static string Files(string path, int set) =>
        $"RESTORE FILELISTONLY FROM DISK = {Text(path)} WITH FILE = {set}";

    /// <summary>Where the server keeps the files of data and of logs, where nobody says otherwise.</summary>
    public const string Folders =
        "SELECT CAST(SERVERPROPERTY('InstanceDefaultDataPath') AS nvarchar(260)), CAST(SERVERPROPERTY('InstanceDefaultLogPath') AS nvarchar(260))";

    /// <summary>
    /// Writes a database to a file of the server's. Where the file is new, what may lie there after all is added to and never
    /// overwritten. An administrator's own chain of backups is left as it is.
    /// </summary>
    public static string Save(string database, string path, bool overwrites) =>
        $"BACKUP DATABASE {Name(database)} TO DISK = {Text(path)} WITH COPY_ONLY, {(overwrites ? "FORMAT, INIT" : "NOFORMAT, NOINIT")}, CHECKSUM, STATS = 10";

    /// <summary>Has the server read a backup again.</summary>
    public static string Verify(string path, int? set = null) =>
        $"RESTORE VERIFYONLY FROM DISK = {Text(path)} WITH CHECKSUM{(set is { } place ? $", FILE = {place}" : "")}";

    /// <summary>Deletes a backup file; the server looks first whether it is one.</summary>
    public static string Delete(string path) => $"EXECUTE master.dbo.xp_delete_file 0, {Text(path)}";

    /// <summary>Sends away who is connected to a database, and lets nobody else in.</summary>
    public static string Close(string database) =>
        $"ALTER DATABASE {Name(database)} SET SINGLE_USER WITH ROLLBACK IMMEDIATE";

    /// <summary>Lets everybody in again.</summary>
    public static string Open(string database) =>
        $"IF DATABASEPROPERTYEX({Text(database)}, 'Status') = N'ONLINE' ALTER DATABASE {Name(database)} SET MULTI_USER";

    /// <summary>Brings a database back from a file of the server's.</summary>
    /// <param name="database">The database.</param>
    /// <param name="path">The file.</param>
    /// <param name="set">Which of the backups in it.</param>
    /// <param name="places">Where each of the database's files is to lie.</param>
    /// <param name="replaces">Whether there is a database of this name, which is overwritten.</param>
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
