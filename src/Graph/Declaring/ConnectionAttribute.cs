namespace Graph;

/// <summary>
/// The method gives the rows of a paged list: <c>IQueryable&lt;TNode&gt;</c> of the module's own context, without values of
/// the request in it. Paging, filter, order and projection are added by the graph; on a node the lists of all parents
/// are read by one statement.
/// </summary>
/// <param name="parent">On a node: the property of the rows that holds the parent's key.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConnectionAttribute(string? parent = null) : Attribute
{
    /// <summary>The property that holds the parent's key: of the rows, or of the edges where there are any.</summary>
    public string? Parent => parent;

    /// <summary>Where the rows do not belong to the node itself: its link, by the field's name, to what they belong to.</summary>
    public string? Of { get; init; }

    /// <summary>Where a row belongs to several parents: the type of the edges between them.</summary>
    public Type? Through { get; init; }

    /// <summary>The property of the edges that holds the row's key.</summary>
    public string? Key { get; init; }

    /// <summary>
    /// Whether one parent has so few rows (some hundreds, whatever the number of parents) that they may be sorted when they are
    /// read: such a list is ordered by every column and by those of linked nodes of the module, other lists by what is
    /// <see cref="SortableAttribute">sortable</see>.
    /// </summary>
    public bool IsShort { get; init; }
}

/// <summary>
/// The method gives the rows among which one is found by its natural key; the key is the field's one argument.
/// An unknown key is answered with null and the error <c>NOT_FOUND</c>.
/// </summary>
/// <param name="key">The property of the rows that is the natural key.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LookupAttribute(string key) : Attribute
{
    /// <summary>The property of the rows that is the natural key.</summary>
    public string Key => key;
}
