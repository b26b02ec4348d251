using Graph.Errors;
using Kernel;
using Kernel.Outbox;
using Kernel.Storage;

namespace Graph.Subscriptions;

/// <summary>Evaluates an event for a subscription.</summary>
/// <returns>The response, as UTF-8 JSON; null if the event does not concern the subscription.</returns>
internal delegate Task<ReadOnlyMemory<byte>?> Evaluation(IEvent happened, CancellationToken cancellation);

/// <summary>
/// The active subscriptions of this host. Equal requests of the same caller, from the same address and in the same language, share one
/// evaluation of each event.
/// </summary>
/// <param name="tail">The source of the events.</param>
/// <param name="watch">Logs outages of the storage.</param>
internal sealed class SubscriptionRegistry(OutboxReader tail, StorageFailureLog watch)
{
    private readonly Lock turn = new();
    private readonly Dictionary<SubscriptionKey, Subscription> live = [];

    /// <summary>Subscribes, until the result is disposed of.</summary>
    /// <param name="key">The request and its caller.</param>
    /// <param name="kind">The type of the events.</param>
    /// <param name="evaluation">Evaluates an event, if this key has no evaluation yet.</param>
    public Subscriber Subscribe(SubscriptionKey key, Type kind, Evaluation evaluation)
    {
        lock (turn)
        {
            if (!live.TryGetValue(key, out var subscription))
            {
                live.Add(key, subscription = new Subscription(this, key, new Listener(tail, kind), evaluation));
            }

            var subscriber = new Subscriber(subscription);
            subscription.Subscribers = subscription.Subscribers.Add(subscriber);
            return subscriber;
        }
    }

    /// <summary>Removes a subscriber, and ends the evaluation with the last one.</summary>
    internal async ValueTask Leave(Subscription subscription, Subscriber subscriber)
    {
        lock (turn)
        {
            subscription.Subscribers = subscription.Subscribers.Remove(subscriber);
            if (!subscription.Subscribers.IsEmpty)
            {
                return;
            }

            Forget(subscription);
        }

        await subscription.DisposeAsync();
    }

    /// <summary>Ends a subscription for all its subscribers, with the reason.</summary>
    internal void Fail(Subscription subscription, Exception fault)
    {
        // If a new subscription can help, the connections are closed so that clients subscribe again.
        var reason = IsPassing(fault) ? new SubscriptionInterrupted(fault) : fault;
        lock (turn)
        {
            // Later subscribers start a new evaluation.
            Forget(subscription);
            foreach (var subscriber in subscription.Subscribers)
            {
                subscriber.End(reason);
            }
        }
    }

    /// <summary>Whether a fault is a transient one of the database, so that a new subscription can help.</summary>
    internal bool IsPassing(Exception fault) =>
        watch.Note(fault) is not null
        || fault is OperationCanceledException or RequestError { Problems: [{ Code: Codes.StorageUnavailable }, ..] };

    private void Forget(Subscription subscription)
    {
        if (live.GetValueOrDefault(subscription.Key) == subscription)
        {
            live.Remove(subscription.Key);
        }
    }
}

/// <summary>A request and its caller: equal subscriptions have equal responses.</summary>
/// <param name="Caller">The caller's key.</param>
/// <param name="Address">The caller's address: audit entries of sealed records contain it.</param>
/// <param name="English">Whether the language is English.</param>
/// <param name="Document">The document.</param>
/// <param name="Operation">The name of the operation in it.</param>
/// <param name="Variables">The variables, as they were sent.</param>
internal sealed record SubscriptionKey(
    string Caller,
    string Address,
    bool English,
    string Document,
    string? Operation,
    string? Variables
);
