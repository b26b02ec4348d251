using Graph.Schema;
using Graph.Values;

namespace Graph.Sql;

/// <summary>
/// Conditions on the rows of another module. SQL never crosses a module boundary: the keys of those rows are queried first and replace the
/// conditions as a list.
/// </summary>
/// <param name="Target">The rows.</param>
/// <param name="Where">The conditions.</param>
/// <param name="Shape">The part of the conditions that decides the statement's text.</param>
/// <param name="Values">Their values, which may contain further cross-module conditions.</param>
/// <param name="List">The list whose owners the rows determine; null if the rows themselves are meant.</param>
/// <param name="Negated">Whether to select the rows that do not meet the conditions.</param>
internal sealed record CrossModuleFilter(
    ObjectType Target,
    InputObject Where,
    string Shape,
    IReadOnlyList<object?> Values,
    ConnectionSource? List = null,
    bool Negated = false
)
{
    /// <summary>The number of values in total.</summary>
    public static int Count(IEnumerable<object?> values) =>
        values.Sum(value => value is CrossModuleFilter elsewhere ? 1 + Count(elsewhere.Values) : 1);
}
