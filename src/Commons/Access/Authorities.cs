using System.Collections.Concurrent;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Kernel.Access;
using Kernel.Storage;
using Kernel.Time;

namespace Commons.Access;

/// <summary>
/// What callers may do today. An answer is kept for a few seconds, and no longer than until an event says that something was saved which
/// decides it: by this host before the change is answered, by others within a second. However many ask at once, it is read once.
/// </summary>
public sealed class Authorities
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(IdentityKind, string), Entry> known = new();
    private readonly AuthorityReader reader;
    private readonly TimeProvider clock;
    private int saves;

    /// <param name="reader">Reads what somebody may do.</param>
    /// <param name="committed">Says what this host saves.</param>
    /// <param name="clock">The time.</param>
    public Authorities(AuthorityReader reader, CommittedEvents committed, TimeProvider clock)
    {
        (this.reader, this.clock) = (reader, clock);
        committed.Committed += Hear;
    }

    /// <summary>What a caller may do now.</summary>
    /// <param name="kind">What kind of caller it is.</param>
    /// <param name="name">The staff number of an official, or the name of a service.</param>
    /// <param name="cancellation">Ends the wait for it.</param>
    /// <returns>Null where there is no such caller.</returns>
    public async ValueTask<Authority?> Of(IdentityKind kind, string name, CancellationToken cancellation)
    {
        if (known.Count >= MostKept)
        {
            known.Clear();
        }

        while (true)
        {
            var (now, today) = (Volatile.Read(ref saves), clock.Today());
            var isKnown = known.TryGetValue((kind, name), out var entry);
            if (isKnown && entry!.Holds(now, today, clock))
            {
                return await entry.Reading.WaitAsync(cancellation);
            }

            // It is read for all who ask meanwhile, and not ended with the request of one.
            var fresh = new Entry(now, today, () => Read(kind, name, today));
            if (isKnown ? known.TryUpdate((kind, name), fresh, entry!) : known.TryAdd((kind, name), fresh))
            {
                return await fresh.Reading.WaitAsync(cancellation);
            }
        }
    }

    /// <summary>Notes what an event says of authority.</summary>
    internal void Hear(IEvent happened)
    {
        if (happened is AuthoritySaved or OrgUnitSaved)
        {
            Forget();
        }
    }

    /// <summary>Has everybody's authority read again.</summary>
    internal void Forget() => Interlocked.Increment(ref saves);

    // Read for all who wait for it, and so with nobody's request.
    private async Task<Authority?> Read(IdentityKind kind, string name, DateOnly today)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return await reader.Read(kind, name, today, CancellationToken.None);
    }

    /// <summary>What somebody may do, read or about to be.</summary>
    private sealed class Entry(int saves, DateOnly day, Func<Task<Authority?>> read)
    {
        private readonly Lazy<Task<Authority?>> reading = new(read);
        private long readAt;

        public Task<Authority?> Reading => reading.Value;

        /// <summary>Whether it is still so: its age counts from when it was there.</summary>
        public bool Holds(int now, DateOnly today, TimeProvider clock)
        {
            if (saves != now || day != today || (reading.IsValueCreated && Reading.IsFaulted))
            {
                return false;
            }

            if (!reading.IsValueCreated || !Reading.IsCompleted)
            {
                return true;
            }

            var at = Interlocked.CompareExchange(ref readAt, clock.GetTimestamp(), 0);
            return at == 0 || clock.GetElapsedTime(at) < Kept;
        }
    }
}
