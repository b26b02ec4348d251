namespace Kernel.Background;

/// <summary>Wakes a waiting task. Several signals before a wait count as one.</summary>
internal sealed class AsyncAutoResetEvent
{
    private readonly SemaphoreSlim signal = new(0, 1);

    /// <summary>Signals the event.</summary>
    public void Set()
    {
        if (signal.CurrentCount == 0)
        {
            try
            {
                signal.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another thread has signalled it at the same moment.
            }
        }
    }

    /// <summary>Waits for a signal.</summary>
    public Task WaitAsync(CancellationToken cancellation) => signal.WaitAsync(cancellation);

    /// <summary>Waits for a signal, or until the time has passed.</summary>
    /// <returns>Whether the event was signalled.</returns>
    public async Task<bool> WaitAsync(TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        var waiting = signal.WaitAsync(either.Token);
        await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        return waiting.IsCompletedSuccessfully;
    }
}
