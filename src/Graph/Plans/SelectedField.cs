using Graph.Callers;
using Graph.Schema;
using Graph.Values;

namespace Graph.Plans;

/// <summary>A selected field, with all its occurrences merged.</summary>
/// <param name="Name">Its response name.</param>
/// <param name="Field">The field.</param>
/// <param name="Arguments">Its arguments as written.</param>
/// <param name="Include">The condition under which it is included, if its parent is.</param>
/// <param name="Path">The response names that lead to it, including its own.</param>
/// <param name="Order">Its position among all selected fields, in document order.</param>
internal sealed record SelectedField(
    string Name,
    Field Field,
    IReadOnlyDictionary<string, RawValue> Arguments,
    InclusionCondition Include,
    IReadOnlyList<object> Path,
    int Order
)
{
    /// <summary>The permission needed to see it; null if it is public.</summary>
    public Demand? Demand { get; } = Demand.Of(Field.Permission);

    /// <summary>The path, step by step.</summary>
    public Steps? Steps { get; } = Steps.Of(Path);

    /// <summary>Whether its arguments contain no variables.</summary>
    public bool IsLiteral => Arguments.Values.All(a => a.IsConstant);

    /// <summary>Whether it selects the same as another field, possibly under another name.</summary>
    public bool AsksFor(SelectedField other) =>
        ReferenceEquals(Field, other.Field)
        && Arguments.Count == other.Arguments.Count
        && Arguments.All(a => other.Arguments.TryGetValue(a.Key, out var value) && a.Value.IsSame(value));
}
