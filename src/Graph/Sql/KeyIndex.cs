namespace Graph.Sql;

/// <summary>
/// Distinct keys in insertion order, each with a number. It is reused between requests, so that grouping rows by key allocates no memory.
/// </summary>
internal sealed class KeyIndex
{
    private const int None = -1;
    private int[] buckets = [.. Enumerable.Repeat(None, 16)];
    private long[] keys = new long[16];
    private int[] next = new int[16];
    private int[] values = new int[16];

    /// <summary>The number of distinct keys.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<long> Keys => keys.AsSpan(0, Count);

    /// <summary>The number of the n-th key.</summary>
    public ref int this[int place] => ref values[place];

    /// <summary>Adds a key, if it is new, without a number.</summary>
    /// <returns>Its place.</returns>
    public int Add(long key)
    {
        var known = Find(key);
        if (known >= 0)
        {
            return known;
        }

        if (Count == keys.Length)
        {
            Grow();
        }

        (keys[Count], values[Count]) = (key, None);
        Chain(Count);
        return Count++;
    }

    /// <summary>Adds the keys of the first rows of a column; rows without a key are skipped.</summary>
    public void Add(KeyColumn column, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            if (column.Key(row) is { } key)
            {
                Add(key);
            }
        }
    }

    /// <summary>Assigns each key of a column the number of its row.</summary>
    public void Number(KeyColumn column, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            // Adding a key may reallocate the numbers.
            var place = Add(column.At(row));
            values[place] = row;
        }
    }

    /// <summary>The place of a key, or -1.</summary>
    public int Find(long key)
    {
        var place = buckets[Bucket(key)];
        while (place >= 0 && keys[place] != key)
        {
            place = next[place];
        }

        return place;
    }

    /// <summary>The number of a key, or -1 if the key is not in the index.</summary>
    public int ValueOf(long key) => Find(key) is >= 0 and var place ? values[place] : None;

    public void Clear()
    {
        Count = 0;
        Array.Fill(buckets, None);
    }

    private void Grow()
    {
        var size = keys.Length * 2;
        Array.Resize(ref keys, size);
        Array.Resize(ref next, size);
        Array.Resize(ref values, size);
        buckets = new int[size];
        Array.Fill(buckets, None);
        for (var place = 0; place < Count; place++)
        {
            Chain(place);
        }
    }

    private void Chain(int place)
    {
        ref var bucket = ref buckets[Bucket(keys[place])];
        (next[place], bucket) = (bucket, place);
    }

    // Keys generated in the same millisecond differ only in their low bits, keys of different times in the high ones.
    private int Bucket(long key) => (int)((ulong)(key * -7046029254386353131L) >> 32) & (buckets.Length - 1);
}
