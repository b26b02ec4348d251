namespace Graph.Sql;

/// <summary>
/// Distinct keys in the order in which they came, each with a number beside it. It is used again from request to request,
/// so that finding what belongs together costs no memory.
/// </summary>
internal sealed class KeyIndex
{
    private const int None = -1;
    private int[] buckets = [.. Enumerable.Repeat(None, 16)];
    private long[] keys = new long[16];
    private int[] next = new int[16];
    private int[] values = new int[16];

    /// <summary>How many distinct keys there are.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<long> Keys => keys.AsSpan(0, Count);

    /// <summary>The number beside the n-th key.</summary>
    public ref int this[int place] => ref values[place];

    /// <summary>Takes a key in, if it is new, with no number beside it.</summary>
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

    /// <summary>Takes in the keys of the first rows of a column; where there is none, none.</summary>
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

    /// <summary>Puts beside each key of a column the number of its row.</summary>
    public void Number(KeyColumn column, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            // A key that is taken in may move the numbers elsewhere.
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

    /// <summary>The number beside a key, or -1 where there is no such key.</summary>
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

    // Keys made in one millisecond differ in their low bits only, those of other times in the high ones.
    private int Bucket(long key) => (int)((ulong)(key * -7046029254386353131L) >> 32) & (buckets.Length - 1);
}
