using System.Collections.Concurrent;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Kernel.Access;
using Kernel.Storage;
using Kernel.Time;

namespace Commons.Access;

/// <summary>
/// Caches what callers may do today. An entry is used for a few seconds, and no longer than until an event reports a change that
/// affects it: immediately for changes of this host, within a second for those of others. Concurrent requests share one read.
/// </summary>
public sealed class Authorities
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(IdentityKind, string), Entry> known = new();
    private readonly AuthorityReader reader;
    private readonly TimeProvider clock;
    private int saves;

    /// <param name="reader">Reads a caller's authority.</param>
    /// <param name="committed">Publishes the changes of this host.</param>
    /// <param name="clock">The clock.</param>
    public Authorities(AuthorityReader reader, CommittedEvents committed, TimeProvider clock)
    {
        (this.reader, this.clock) = (reader, clock);
        committed.Committed += Hear;
    }

    /// <summary>Returns what a caller may do now.</summary>
    /// <param name="kind">The kind of caller.</param>
    /// <param name="name">The staff number of an official, or the name of a service.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>Null if there is no such caller.</returns>
    public async ValueTask<Authority?> Find(IdentityKind kind, string name, CancellationToken cancellation)
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

            // The read is shared by all who ask meanwhile, and not cancelled with the request of one.
            var fresh = new Entry(now, today, () => Read(kind, name, today));
            if (isKnown ? known.TryUpdate((kind, name), fresh, entry!) : known.TryAdd((kind, name), fresh))
            {
                return await fresh.Reading.WaitAsync(cancellation);
            }
        }
    }

    /// <summary>Invalidates what an event affects.</summary>
    internal void Hear(IEvent happened)
    {
        if (happened is AuthoritySaved or OrgUnitSaved)
        {
            Invalidate();
        }
    }

    /// <summary>Invalidates all entries.</summary>
    internal void Invalidate() => Interlocked.Increment(ref saves);

    // Shared by all who wait for it, and so not cancelled with a request.
    private async Task<Authority?> Read(IdentityKind kind, string name, DateOnly today)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return await reader.Read(kind, name, today, CancellationToken.None);
    }

    /// <summary>An entry of the cache, read or being read.</summary>
    private sealed class Entry(int saves, DateOnly day, Func<Task<Authority?>> read)
    {
        private readonly Lazy<Task<Authority?>> reading = new(read);
        private long readAt;

        public Task<Authority?> Reading => reading.Value;

        /// <summary>Whether the entry is still valid: its age counts from the end of the read.</summary>
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
