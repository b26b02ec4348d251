using Graph.Errors;
using Kernel;
using Kernel.Outbox;
using Kernel.Storage;

namespace Graph.Subscriptions;

/// <summary>Evaluates an event for a subscription.</summary>
/// <returns>The answer, as UTF-8 JSON; null where the event does not concern it.</returns>
internal delegate Task<ReadOnlyMemory<byte>?> Evaluation(IEvent happened, CancellationToken cancellation);

/// <summary>
/// The live subscriptions of this host. Whoever asks the same as the same person, from the same address and in the same language,
/// shares one evaluation of each event.
/// </summary>
/// <param name="tail">Where events come from.</param>
/// <param name="watch">Logs the storage's outages.</param>
internal sealed class SubscriptionRegistry(OutboxReader tail, StorageFailureLog watch)
{
    private readonly Lock turn = new();
    private readonly Dictionary<SubscriptionKey, Subscription> live = [];

    /// <summary>Subscribes, until what is returned is disposed of.</summary>
    /// <param name="key">What is asked, and by whom.</param>
    /// <param name="kind">The type of the events.</param>
    /// <param name="evaluation">Evaluates an event, where nobody does so for this key yet.</param>
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

    /// <summary>Ends a subscriber's part, and the evaluation with its last.</summary>
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

    /// <summary>Ends a subscription for all who share it, with what ended it.</summary>
    internal void Fail(Subscription subscription, Exception fault)
    {
        // Its connections are closed so that clients subscribe again, where that helps.
        var reason = IsPassing(fault) ? new SubscriptionInterrupted(fault) : fault;
        lock (turn)
        {
            // Whoever subscribes from now on begins anew.
            Forget(subscription);
            foreach (var subscriber in subscription.Subscribers)
            {
                subscriber.End(reason);
            }
        }
    }

    /// <summary>Whether a fault is the database's and passes, so that it helps to subscribe again.</summary>
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

/// <summary>What is asked, by whom: subscriptions that are equal are answered alike.</summary>
/// <param name="Caller">The caller's key.</param>
/// <param name="Address">Where from: what is read of sealed records is recorded with it.</param>
/// <param name="English">In which language.</param>
/// <param name="Document">The document.</param>
/// <param name="Operation">Which of its operations.</param>
/// <param name="Variables">The variables, as they were sent.</param>
internal sealed record SubscriptionKey(
    string Caller,
    string Address,
    bool English,
    string Document,
    string? Operation,
    string? Variables
);
