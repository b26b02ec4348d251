using Kernel;

namespace Graph;

/// <summary>A node of any kind, as a value that can cross module boundaries: the graph shows the node that it refers to.</summary>
/// <param name="Kind">The node's type by its plain name.</param>
/// <param name="Key">Its key.</param>
public readonly record struct NodeRef(string Kind, long Key)
{
    /// <summary>The node with a key.</summary>
    public static NodeRef To<T>(Id<T> id) => new(typeof(T).Name, id.Value);

    /// <summary>The key of a node of this kind; null where it is of another.</summary>
    public Id<T>? As<T>() => Kind == typeof(T).Name ? new Id<T>(Key) : null;

    /// <summary>Parses the reference to a node.</summary>
    /// <param name="text">The text, as <see cref="ToString"/> writes it.</param>
    public static NodeRef Parse(string text) =>
        text.Split('/') is [var kind, var key]
            ? new NodeRef(kind, long.Parse(key, System.Globalization.CultureInfo.InvariantCulture))
            : throw new FormatException($"'{text}' is no node.");

    /// <summary>The kind and the key, as they are stored.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Kind}/{Key}");
}
