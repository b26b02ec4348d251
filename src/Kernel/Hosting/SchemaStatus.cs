namespace Kernel.Hosting;

/// <summary>The migration state of a module's schema.</summary>
/// <param name="Schema">The schema; on SQLite the name of its file.</param>
/// <param name="Applied">The applied migrations, oldest first.</param>
/// <param name="Pending">The migrations that are not applied yet.</param>
/// <param name="Size">The size, in bytes.</param>
public sealed record SchemaStatus(
    string Schema,
    IReadOnlyList<string> Applied,
    IReadOnlyList<string> Pending,
    long Size
);
