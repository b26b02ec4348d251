using System.Reflection;
using Graph.Schema;
using Graph.Values;

namespace Graph.Sql;

/// <summary>
/// The condition of a <c>where</c> on a column with <see cref="FacetAttribute"/>. It stands first in the canonical form, so that its
/// values come before those of the other conditions.
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="Values">How many values are asked for.</param>
/// <param name="Rest">The other conditions.</param>
internal sealed record Facet(PropertyInfo Column, int Values, InputObject Rest)
{
    /// <returns>Null where the list has no index for each value, or the first condition is another one.</returns>
    public static Facet? Of(ConnectionSource source, InputObject? where)
    {
        if (source.IsShort || !(source.Parent is null || source.IsOfUnits) || where is null or { Count: 0 })
        {
            return null;
        }

        var (name, condition) = where.First();
        if (
            source.Target.Filter!.Find(name) is not { Property: { } column }
            || !column.IsDefined(typeof(FacetAttribute))
            || condition is not InputObject { Count: 1 } operations
        )
        {
            return null;
        }

        var values = operations.Single() switch
        {
            ("eq", not null) => 1,
            ("in", object?[] several) => several.Length,
            _ => 0,
        };
        if (values == 0)
        {
            return null;
        }

        var rest = new InputObject();
        foreach (var (other, value) in where.Skip(1))
        {
            rest[other] = value;
        }

        return new Facet(column, values, rest);
    }
}
