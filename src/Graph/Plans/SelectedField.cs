using Graph.Callers;
using Graph.Schema;
using Graph.Values;

namespace Graph.Plans;

/// <summary>A field as it was selected, all its occurrences in one.</summary>
/// <param name="Name">Its name in the answer.</param>
/// <param name="Field">The field.</param>
/// <param name="Arguments">Its arguments as written.</param>
/// <param name="Include">When it is wanted, where what it is part of is.</param>
/// <param name="Path">The names in the answer that lead to it, itself last.</param>
/// <param name="Order">Its place among all selected fields, as they are written.</param>
internal sealed record SelectedField(
    string Name,
    Field Field,
    IReadOnlyDictionary<string, RawValue> Arguments,
    InclusionCondition Include,
    IReadOnlyList<object> Path,
    int Order
)
{
    /// <summary>What it takes to see it; null where it is open to everybody.</summary>
    public Demand? Demand { get; } = Demand.Of(Field.Permission);

    /// <summary>The path, step by step.</summary>
    public Steps? Steps { get; } = Steps.Of(Path);

    /// <summary>Whether there is no variable in its arguments.</summary>
    public bool IsLiteral => Arguments.Values.All(a => a.IsConstant);

    /// <summary>Whether it asks for the same as another, under whatever names.</summary>
    public bool AsksFor(SelectedField other) =>
        ReferenceEquals(Field, other.Field)
        && Arguments.Count == other.Arguments.Count
        && Arguments.All(a => other.Arguments.TryGetValue(a.Key, out var value) && a.Value.IsSame(value));
}
