using System.Collections.Immutable;

namespace Graph.Subscriptions;

/// <summary>A shared subscription: one evaluation of each event for all its subscribers.</summary>
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

    /// <summary>Completes when every later commit is evaluated.</summary>
    public Task Begun => listener.Begun;

    /// <summary>The receivers of the responses.</summary>
    public ImmutableArray<Subscriber> Subscribers { get; set; } = [];

    /// <summary>Removes a subscriber, and ends the evaluation with the last one.</summary>
    public ValueTask Leave(Subscriber subscriber) => all.Leave(this, subscriber);

    /// <summary>Ends the evaluation, and returns when it has ended: the resources that it uses can then be disposed of.</summary>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await running;
        end.Dispose();
    }

    private async Task Run()
    {
        // Yields first, so that the call that subscribes returns before anything is evaluated.
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
                // There are no subscribers any more.
            }
            catch (Exception fault)
            {
                all.Fail(this, fault);
            }
        }
    }
}
