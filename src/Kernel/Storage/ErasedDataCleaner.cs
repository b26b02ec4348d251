namespace Kernel.Storage;

/// <summary>
/// What a database keeps beside its tables of what was erased from them, such as a log. SQLite clears it away when it is told to;
/// servers do so by themselves (vacuum, ghost cleanup), in their own time.
/// </summary>
public sealed class ErasedDataCleaner
{
    private readonly DatabaseProvider server;

    internal ErasedDataCleaner(DatabaseProvider server) => this.server = server;

    /// <summary>Clears it away, as far as nobody is reading it.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="cancellation">Ends the wait for readers.</param>
    public Task Clear(ModuleContext db, CancellationToken cancellation) => server.Clear(db, cancellation);
}
