namespace Graph.Schema;

/// <summary>A use of a type: the type itself or a list, and whether null is ruled out.</summary>
internal sealed record TypeRef(GraphType? Named, TypeRef? Item, bool Required)
{
    public bool IsList => Item is not null;

    /// <summary>The named type at the bottom of all lists.</summary>
    public GraphType Leaf => Named ?? Item!.Leaf;

    /// <summary>What an answer looks like: leaves by name, everything with fields alike.</summary>
    public string Shape =>
        (
            Named is { } named
                ? named is ScalarType or EnumType
                    ? named.Name
                    : "{}"
                : $"[{Item!.Shape}]"
        ) + (Required ? "!" : "");

    public static TypeRef Of(GraphType type, bool required = false) => new(type, null, required);

    public static TypeRef ListOf(TypeRef item, bool required = false) => new(null, item, required);

    public override string ToString() => (Named is { } named ? named.Name : $"[{Item}]") + (Required ? "!" : "");
}
