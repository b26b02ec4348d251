using Graph.Callers;
using Graph.Errors;
using Kernel.Access;

namespace Graph.Subscriptions;

/// <summary>The expiry of a subscriber's sign-in, which ends the subscription.</summary>
internal sealed class SignInExpiry : IDisposable
{
    // A timer is limited to 49.7 days, and the clock may be adjusted meanwhile.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly DateTimeOffset? expires;
    private readonly TimeProvider clock;
    private readonly CancellationToken gone;
    private readonly CancellationTokenSource expiry = new();
    private readonly CancellationTokenSource end;
    private readonly ITimer timer;

    /// <param name="caller">The caller who is signed in.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="gone">Signals that the client has disconnected.</param>
    public SignInExpiry(Identity caller, TimeProvider clock, CancellationToken gone)
    {
        (expires, this.clock, this.gone) = (caller.Expires, clock, gone);
        end = CancellationTokenSource.CreateLinkedTokenSource(gone, expiry.Token);
        timer = clock.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Look();
    }

    /// <summary>Passes items on until the sign-in expires.</summary>
    /// <exception cref="RequestError">The sign-in has expired.</exception>
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
        // The expiry's token source holds no resources, and a timer that fires meanwhile may still cancel it.
        timer.Dispose();
        end.Dispose();
    }

    private void Look()
    {
        if (expires is not { } until)
        {
            return;
        }

        var left = until - clock.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            expiry.Cancel();
        }
        else
        {
            timer.Change(left < LongestWait ? left : LongestWait, Timeout.InfiniteTimeSpan);
        }
    }

    private async ValueTask<bool> Next<T>(IAsyncEnumerator<T> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (OperationCanceledException) when (expiry.IsCancellationRequested && !gone.IsCancellationRequested)
        {
            throw new RequestError(ForbiddenProblem.TokenExpired);
        }
    }
}
