using System.Collections.Immutable;

namespace Graph.Subscriptions;

/// <summary>One evaluation of each event, and those who take its answers.</summary>
internal sealed class Subscription : IAsyncDisposable
{
    private readonly SubscriptionRegistry all;
    private readonly Listener listener;
    private readonly Evaluation evaluation;
    private readonly CancellationTokenSource end = new();
    private readonly Task running;

    public Subscription(SubscriptionRegistry all, SubscriptionKey key, Listener listener, Evaluation evaluation)
    {
        (this.all, Key, this.listener, this.evaluation) = (all, key, listener, evaluation);
        running = Run();
    }

    public SubscriptionKey Key { get; }

    /// <summary>Completes when everything that is committed from then on is evaluated.</summary>
    public Task Begun => listener.Begun;

    /// <summary>Those who take the answers.</summary>
    public ImmutableArray<Subscriber> Subscribers { get; set; } = [];

    /// <summary>Leaves a subscriber out, and ends the evaluation with the last.</summary>
    public ValueTask Leave(Subscriber subscriber) => all.Leave(this, subscriber);

    /// <summary>Ends the evaluation, and returns when it has ended: what it uses may then be disposed of.</summary>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await running;
        end.Dispose();
    }

    private async Task Run()
    {
        // The one who subscribes is let go before anything is evaluated.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using (listener)
        {
            try
            {
                await foreach (var happened in listener.Events.WithCancellation(end.Token))
                {
                    if (await evaluation(happened, end.Token) is { } answer)
                    {
                        foreach (var subscriber in Subscribers)
                        {
                            subscriber.Take(answer);
                        }
                    }
                }
            }
            catch (Exception) when (end.IsCancellationRequested)
            {
                // Nobody listens any more.
            }
            catch (Exception fault)
            {
                all.Fail(this, fault);
            }
        }
    }
}
