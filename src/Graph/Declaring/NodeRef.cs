using Kernel;

namespace Graph;

/// <summary>A node of any kind, as a value that can cross walls: the graph shows the node behind it.</summary>
/// <param name="Kind">The node's type by its plain name.</param>
/// <param name="Key">Its key.</param>
public readonly record struct NodeRef(string Kind, long Key)
{
    /// <summary>The node with a key.</summary>
    public static NodeRef To<T>(Id<T> id) => new(typeof(T).Name, id.Value);
}
