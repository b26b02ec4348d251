namespace Kernel.Data.Servers;

/// <summary>What SQL Server is told beside what EF Core tells it.</summary>
internal static class SqlServerTexts
{
    /// <summary>The settings that <see cref="Advice"/> looks at.</summary>
    public const string Settings =
        "SELECT is_read_committed_snapshot_on, snapshot_isolation_state, CAST(collation_name AS nvarchar(128)) FROM sys.databases WHERE database_id = DB_ID()";

    /// <summary>The server's time, UTC.</summary>
    public const string Time = "SELECT SYSUTCDATETIME()";

    // Texts are compared code point by code point, as on the other servers, so that an order is the same everywhere.
    private const string Collation = "Latin1_General_100_BIN2";

    /// <summary>
    /// A database as we want it: readers see the last committed state instead of waiting for writers, as on the other servers,
    /// and who copies everything sees one moment.
    /// </summary>
    public static IReadOnlyList<string> Make(string database) =>
        [
            $"CREATE DATABASE {Name(database)} COLLATE {Collation}",
            $"ALTER DATABASE {Name(database)} SET READ_COMMITTED_SNAPSHOT ON",
            $"ALTER DATABASE {Name(database)} SET ALLOW_SNAPSHOT_ISOLATION ON",
        ];

    /// <summary>What should be changed about a database that somebody else made.</summary>
    public static IReadOnlyList<string> Advice(
        string database,
        bool readCommittedSnapshot,
        bool snapshot,
        string collation
    )
    {
        var advice = new List<string>();
        if (!readCommittedSnapshot)
        {
            advice.Add(
                $"READ_COMMITTED_SNAPSHOT 未开启，读写会互相等待 · READ_COMMITTED_SNAPSHOT is off: readers and writers wait for each other. Run: ALTER DATABASE {Name(database)} SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE"
            );
        }

        if (!snapshot)
        {
            advice.Add(
                $"ALLOW_SNAPSHOT_ISOLATION 未开启，无法在线复制 · ALLOW_SNAPSHOT_ISOLATION is off: database copy cannot read one moment. Run: ALTER DATABASE {Name(database)} SET ALLOW_SNAPSHOT_ISOLATION ON"
            );
        }

        if (!collation.Contains("BIN2", StringComparison.Ordinal))
        {
            advice.Add(
                $"排序规则为 {collation} · The database compares texts by {collation}; case and order differ from the other servers. Make it with COLLATE {Collation}."
            );
        }

        return advice;
    }

    /// <summary>Takes a lock for as long as the session lasts, and says whether it was free.</summary>
    public static string TryLock(string name) =>
        $"DECLARE @taken int; EXEC @taken = sp_getapplock @Resource = {Text($"monolith {name}")}, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0; SELECT CAST(CASE WHEN @taken >= 0 THEN 1 ELSE 0 END AS bit)";

    /// <summary>Writes a database to a file of the server's, and has the server read it again.</summary>
    public static IReadOnlyList<string> Save(string database, string path) =>
        [
            $"BACKUP DATABASE {Name(database)} TO DISK = {Text(path)} WITH FORMAT, INIT, CHECKSUM, STATS = 10",
            $"RESTORE VERIFYONLY FROM DISK = {Text(path)} WITH CHECKSUM",
        ];

    /// <summary>Brings a database back from a file of the server's; who is connected to it is sent away.</summary>
    public static IReadOnlyList<string> Load(string database, string path, bool isThere) =>
        [
            $"RESTORE VERIFYONLY FROM DISK = {Text(path)} WITH CHECKSUM",
            .. isThere
                ? [$"ALTER DATABASE {Name(database)} SET SINGLE_USER WITH ROLLBACK IMMEDIATE"]
                : Array.Empty<string>(),
            $"RESTORE DATABASE {Name(database)} FROM DISK = {Text(path)} WITH REPLACE, CHECKSUM, STATS = 10",
            $"ALTER DATABASE {Name(database)} SET MULTI_USER",
        ];

    private static string Name(string database) => $"[{database.Replace("]", "]]", StringComparison.Ordinal)}]";

    private static string Text(string text) => $"N'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
