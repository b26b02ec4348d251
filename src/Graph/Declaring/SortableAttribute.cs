namespace Graph;

/// <summary>
/// Lists of the node may be ordered by this column, because an index serves it: in every list that is not short there is one
/// that holds what the list is limited to (the parent's key, the unit's), then this column, then the row's own key. The tests
/// read the query plan of each such list and refuse a sort or a scan.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SortableAttribute : Attribute
{
    /// <summary>
    /// Which way lists are ordered by this column where a request does not say; at most one column of a node has it. Without
    /// any, the newest row comes first.
    /// </summary>
    public DefaultOrder Default { get; init; }
}

/// <summary>Whether and which way lists are ordered by a column where a request does not say.</summary>
public enum DefaultOrder
{
    /// <summary>They are not.</summary>
    None,

    /// <summary>The smallest value comes first.</summary>
    Ascending,

    /// <summary>The greatest value comes first.</summary>
    Descending,
}
