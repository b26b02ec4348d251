namespace Graph;

/// <summary>The key is internal; the graph shows the node that it refers to, loaded by key from its owner in batches.</summary>
/// <param name="name">The field's name.</param>
/// <typeparam name="T">The node that the key refers to.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LinkAttribute<T>(string name) : Attribute, ILink
{
    /// <summary>The field's name.</summary>
    public string Name => name;

    Type ILink.Target => typeof(T);
}

/// <summary>
/// The method returns the edges to a short list of nodes, bounded by the domain: rows with the key of this node and the key of the other. The
/// graph shows the other nodes, with two statements for all parents.
/// </summary>
/// <param name="from">The property of the edge that holds this node's key.</param>
/// <param name="to">The property of the edge that holds the other node's key.</param>
/// <typeparam name="T">The other node.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinksAttribute<T>(string from, string to) : Attribute, ILinks
{
    /// <summary>The property of the edge that holds this node's key.</summary>
    public string From => from;

    /// <summary>The property of the edge that holds the other node's key.</summary>
    public string To => to;

    Type ILinks.Target => typeof(T);
}

internal interface ILink
{
    string Name { get; }
    Type Target { get; }
}

internal interface ILinks
{
    string From { get; }
    string To { get; }
    Type Target { get; }
}
