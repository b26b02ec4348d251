namespace Kernel.Storage;

/// <summary>
/// Removes copies of erased data that a database keeps beside its tables, such as a log. SQLite needs a command for that; servers
/// remove them themselves (vacuum, ghost cleanup), in their own time.
/// </summary>
public sealed class ErasedDataCleaner
{
    private readonly DatabaseProvider server;

    internal ErasedDataCleaner(DatabaseProvider server) => this.server = server;

    /// <summary>Removes the copies, as far as no one is reading them.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public Task Clear(ModuleContext db, CancellationToken cancellation) => server.Clear(db, cancellation);
}
