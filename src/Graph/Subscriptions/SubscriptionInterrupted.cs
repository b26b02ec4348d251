namespace Graph.Subscriptions;

/// <summary>
/// A subscription cannot continue for now, through no fault of its subscriber: the database is unavailable, or events may have been missed. Its
/// connection is closed in a way that makes clients subscribe again.
/// </summary>
/// <param name="cause">The cause; null if events may have been missed.</param>
internal sealed class SubscriptionInterrupted(Exception? cause = null)
    : Exception("The subscription was interrupted.", cause);
