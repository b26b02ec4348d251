using Microsoft.Extensions.Caching.Memory;

namespace Graph;

/// <summary>
/// A cache limited by the total size of its entries. Untrusted clients decide what is cached and how large it is; the least recently used
/// entries are removed first.
/// </summary>
/// <param name="capacity">The maximum total size of all entries, in bytes.</param>
internal sealed class SizedCache<TKey, TValue>(long capacity) : IDisposable
    where TKey : notnull
    where TValue : class
{
    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = capacity });

    public TValue? Find(TKey key) => entries.TryGetValue(key, out TValue? value) ? value : null;

    /// <summary>Adds a value if it fits, and removes existing entries first if necessary.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <param name="size">The approximate size with its key, in bytes.</param>
    public void Add(TKey key, TValue value, long size) =>
        entries.Set(key, value, new MemoryCacheEntryOptions { Size = size });

    /// <summary>The cached value of a key; created if there is none.</summary>
    public TValue Of(TKey key, Func<TValue> make, Func<TValue, long> size)
    {
        var value = Find(key);
        if (value is null)
        {
            value = make();
            Add(key, value, size(value));
        }

        return value;
    }

    public void Dispose() => entries.Dispose();
}
