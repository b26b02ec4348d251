namespace Kernel.Hosting;

/// <summary>How far a module's schema has come.</summary>
/// <param name="Schema">The schema; on SQLite the name of its file.</param>
/// <param name="Applied">The migrations that it has, oldest first.</param>
/// <param name="Pending">Those that the program brings and it has not.</param>
/// <param name="Size">The room it takes, in bytes.</param>
public sealed record SchemaStatus(
    string Schema,
    IReadOnlyList<string> Applied,
    IReadOnlyList<string> Pending,
    long Size
);
