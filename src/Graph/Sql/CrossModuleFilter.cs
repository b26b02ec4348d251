using Graph.Schema;
using Graph.Values;

namespace Graph.Sql;

/// <summary>
/// Conditions on the rows of another module. SQL never crosses a wall: the keys of those rows are found first, and stand in
/// their place as a list.
/// </summary>
/// <param name="Target">The rows.</param>
/// <param name="Where">The conditions.</param>
/// <param name="Shape">What of them decides the statement's text.</param>
/// <param name="Values">Their values, in which there may be further rows elsewhere.</param>
/// <param name="List">The list to whose owners the rows lead; null where the rows themselves are meant.</param>
/// <param name="Negated">Whether the rows that do not meet the conditions are meant.</param>
internal sealed record CrossModuleFilter(
    ObjectType Target,
    InputObject Where,
    string Shape,
    IReadOnlyList<object?> Values,
    ConnectionSource? List = null,
    bool Negated = false
)
{
    /// <summary>How many values there are in all.</summary>
    public static int Count(IEnumerable<object?> values) =>
        values.Sum(value => value is CrossModuleFilter elsewhere ? 1 + Count(elsewhere.Values) : 1);
}
