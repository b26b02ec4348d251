using Graph.Schema;

namespace Graph.Values;

/// <summary>A declared variable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Default">Its default.</param>
/// <param name="IsCondition">Whether a @skip or @include uses it.</param>
internal sealed record VariableModel(string Name, TypeRef Type, RawValue? Default, bool IsCondition);
