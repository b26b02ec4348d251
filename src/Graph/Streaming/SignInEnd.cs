using Graph.Planning;
using Kernel.Access;

namespace Graph.Streaming;

/// <summary>The end of a listener's sign-in, which is the end of what it listens to.</summary>
internal sealed class SignInEnd : IDisposable
{
    private readonly CancellationToken gone;
    private readonly CancellationTokenSource expiry;
    private readonly CancellationTokenSource end;

    /// <param name="caller">Whose sign-in.</param>
    /// <param name="clock">The time.</param>
    /// <param name="gone">Says that nobody listens any more.</param>
    public SignInEnd(Identity caller, TimeProvider clock, CancellationToken gone)
    {
        this.gone = gone;
        var left = caller.Expires is { } expires ? expires - clock.GetUtcNow() : Timeout.InfiniteTimeSpan;
        expiry = new CancellationTokenSource(
            left < TimeSpan.Zero && caller.Expires is not null ? TimeSpan.Zero : left,
            clock
        );
        end = CancellationTokenSource.CreateLinkedTokenSource(gone, expiry.Token);
    }

    /// <summary>Passes on what comes until then.</summary>
    /// <exception cref="RequestRefused">The sign-in has ended.</exception>
    public async IAsyncEnumerable<T> Guard<T>(IAsyncEnumerable<T> items)
    {
        await using var each = items.GetAsyncEnumerator(end.Token);
        while (await Next(each))
        {
            yield return each.Current;
        }
    }

    public void Dispose()
    {
        end.Dispose();
        expiry.Dispose();
    }

    private async ValueTask<bool> Next<T>(IAsyncEnumerator<T> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (OperationCanceledException) when (expiry.IsCancellationRequested && !gone.IsCancellationRequested)
        {
            throw new RequestRefused(Forbidding.TokenExpired);
        }
    }
}
