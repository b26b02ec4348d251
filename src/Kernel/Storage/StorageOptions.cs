namespace Kernel.Storage;

/// <summary>Where data is stored: the section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    /// <summary>The kind of database.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>The folder of the SQLite files, one per module; created if it is missing.</summary>
    public string Directory { get; set; } = "data";
}

/// <summary>The supported kinds of database.</summary>
public enum StorageProvider
{
    /// <summary>Files in a folder, one per module: one machine, nothing to install.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server; the connection string <c>Storage</c> names server and database.</summary>
    SqlServer,

    /// <summary>PostgreSQL or a compatible server; the connection string <c>Storage</c> names server and database.</summary>
    PostgreSql,
}
