namespace Kernel.Modules;

/// <summary>Wakes work that waits: however often it is rung before it is heard, it is heard once.</summary>
internal sealed class Bell
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
    public Task<bool> Heard(TimeSpan patience, CancellationToken cancellation) =>
        rung.WaitAsync(patience, cancellation);

    /// <summary>The same after a stumble, when there may be nothing left to wait for: it is no fault to be ended meanwhile.</summary>
    public async Task Rest(TimeSpan patience, CancellationToken cancellation) =>
        await ((Task)Heard(patience, cancellation)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
