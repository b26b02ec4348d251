namespace Graph;

/// <summary>
/// Lists of the node can be ordered by this column because an index supports it: every list that is not short has an index on the column that
/// the list is limited to (the parent's key or the unit's), then this column, then the row's own key. The tests read the query plan of each such
/// list and reject a sort or a scan.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SortableAttribute : Attribute
{
    /// <summary>
    /// The default direction in which lists are ordered by this column; at most one column of a node has it. Without one, the newest row comes
    /// first.
    /// </summary>
    public DefaultOrder Default { get; init; }
}

/// <summary>Whether lists are ordered by a column by default, and in which direction.</summary>
public enum DefaultOrder
{
    /// <summary>Not ordered by this column by default.</summary>
    None,

    /// <summary>The smallest value comes first.</summary>
    Ascending,

    /// <summary>The greatest value comes first.</summary>
    Descending,
}
