namespace Graph.Http;

/// <summary>
/// An operation of a connection, until it completes, its client cancels it, or the connection ends. Canceling a completed operation has no
/// effect: the client cannot know that it has completed.
/// </summary>
/// <param name="connection">Signals that the connection ends.</param>
internal sealed class RunningOperation(CancellationToken connection) : IDisposable
{
    private readonly Lock turn = new();
    private readonly CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(connection);
    private bool isDone;

    /// <summary>Signals that the operation is canceled.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Cancels it.</summary>
    public void Cancel()
    {
        lock (turn)
        {
            if (!isDone)
            {
                source.Cancel();
            }
        }
    }

    public void Dispose()
    {
        lock (turn)
        {
            isDone = true;
            source.Dispose();
        }
    }
}
