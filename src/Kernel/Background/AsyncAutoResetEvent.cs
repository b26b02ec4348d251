namespace Kernel.Background;

/// <summary>Wakes work that waits: however often it is rung before it is heard, it is heard once.</summary>
internal sealed class AsyncAutoResetEvent
{
    private readonly SemaphoreSlim rung = new(0, 1);

    /// <summary>Rings it.</summary>
    public void Ring()
    {
        if (rung.CurrentCount == 0)
        {
            try
            {
                rung.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another rang it in the same moment.
            }
        }
    }

    /// <summary>Waits until it is rung.</summary>
    public Task Heard(CancellationToken cancellation) => rung.WaitAsync(cancellation);

    /// <summary>Waits until it is rung, or for so long.</summary>
    /// <returns>Whether it was rung.</returns>
    public async Task<bool> Heard(TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        var waiting = rung.WaitAsync(either.Token);
        await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        return waiting.IsCompletedSuccessfully;
    }
}
