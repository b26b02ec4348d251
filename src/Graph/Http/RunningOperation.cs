namespace Graph.Http;

/// <summary>
/// An operation of a connection, until it is done, its sender cancels it, or the connection ends. To cancel one that is done does
/// nothing: the sender cannot know that it is.
/// </summary>
/// <param name="connection">Says that the connection ends.</param>
internal sealed class RunningOperation(CancellationToken connection) : IDisposable
{
    private readonly Lock turn = new();
    private readonly CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(connection);
    private bool isDone;

    /// <summary>Says that the operation is to end.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Ends it.</summary>
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
