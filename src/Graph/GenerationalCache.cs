using System.Collections.Concurrent;

namespace Graph;

/// <summary>
/// A bounded cache that forgets what was not asked for lately: when the young half is full it becomes the old half, and what
/// is found among the old is young again. Strangers choose what is kept here: whoever floods it drives out what nobody uses, not what
/// everybody does.
/// </summary>
/// <param name="capacity">How many entries it may hold.</param>
/// <param name="comparer">How keys are compared.</param>
internal sealed class GenerationalCache<TKey, TValue>(int capacity, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock turning = new();
    private ConcurrentDictionary<TKey, TValue> young = new(comparer);
    private ConcurrentDictionary<TKey, TValue> old = new(comparer);
    private int count;

    public TValue? Find(TKey key)
    {
        if (young.TryGetValue(key, out var value))
        {
            return value;
        }

        if (old.TryGetValue(key, out value))
        {
            Add(key, value);
        }

        return value;
    }

    /// <summary>What is kept for a key; made where there is nothing.</summary>
    public TValue Of(TKey key, Func<TValue> make)
    {
        var value = Find(key);
        if (value is null)
        {
            Add(key, value = make());
        }

        return value;
    }

    public void Add(TKey key, TValue value)
    {
        if (young.TryAdd(key, value) && Interlocked.Increment(ref count) > capacity / 2)
        {
            Turn();
        }
    }

    private void Turn()
    {
        lock (turning)
        {
            if (count > capacity / 2)
            {
                old = young;
                young = new(comparer);
                count = 0;
            }
        }
    }
}
