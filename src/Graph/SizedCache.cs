using Microsoft.Extensions.Caching.Memory;

namespace Graph;

/// <summary>
/// A cache bounded by what its entries weigh. Strangers choose what is kept here, and how large it is; what was asked for longest ago is
/// dropped first.
/// </summary>
/// <param name="capacity">What all entries may weigh together, in bytes.</param>
internal sealed class SizedCache<TKey, TValue>(long capacity) : IDisposable
    where TKey : notnull
    where TValue : class
{
    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = capacity });

    public TValue? Find(TKey key) => entries.TryGetValue(key, out TValue? value) ? value : null;

    /// <summary>Keeps a value where it fits; what is already there goes first where it does not.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <param name="size">What it weighs with its key, in bytes; about will do.</param>
    public void Add(TKey key, TValue value, long size) =>
        entries.Set(key, value, new MemoryCacheEntryOptions { Size = size });

    /// <summary>What is kept for a key; made where there is nothing.</summary>
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
