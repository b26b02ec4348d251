namespace Graph;

/// <summary>
/// The method returns the rows of a paged list: <c>IQueryable&lt;TNode&gt;</c> of the module's own context, independent of values of the
/// request. The graph adds paging, filter, order and projection; on a node, one statement reads the lists of all parents.
/// </summary>
/// <param name="parent">On a node: the property of the rows that holds the parent's key.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConnectionAttribute(string? parent = null) : Attribute
{
    /// <summary>The property that holds the parent's key: a property of the rows, or of the edges if there are any.</summary>
    public string? Parent => parent;

    /// <summary>If the rows do not belong to the node itself: the field name of the link to the node that they belong to.</summary>
    public string? Of { get; init; }

    /// <summary>If a row belongs to several parents: the type of the edges between them.</summary>
    public Type? Through { get; init; }

    /// <summary>The property of the edges that holds the row's key.</summary>
    public string? Key { get; init; }

    /// <summary>
    /// Whether each parent has so few rows (some hundreds, regardless of the number of parents) that they can be sorted when they are read: such
    /// a list can be ordered by every column and by those of linked nodes of the module, other lists only by
    /// <see cref="SortableAttribute">sortable</see> columns.
    /// </summary>
    public bool IsShort { get; init; }
}

/// <summary>
/// The method returns the rows in which one is found by its natural key; the key is the field's only argument. An unknown key returns null and
/// the error <c>NOT_FOUND</c>.
/// </summary>
/// <param name="key">The property of the rows that is the natural key.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LookupAttribute(string key) : Attribute
{
    /// <summary>The property of the rows that is the natural key.</summary>
    public string Key => key;
}
