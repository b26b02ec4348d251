namespace Graph.Schema;

/// <summary>A reference to a type: the type itself or a list of it, nullable or not.</summary>
internal sealed record TypeRef(GraphType? Named, TypeRef? Item, bool Required)
{
    public bool IsList => Item is not null;

    /// <summary>The named type at the bottom of all lists.</summary>
    public GraphType Leaf => Named ?? Item!.Leaf;

    /// <summary>The shape of the response value: leaves differ by name, all object types are equal.</summary>
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
