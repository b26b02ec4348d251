using Graph.Model;
using Graph.Planning;

namespace Graph.Reading;

/// <summary>What a list's statement holds against the caller's units, row by row.</summary>
internal enum Bounds
{
    /// <summary>Nothing: the caller's units have no boundary.</summary>
    None,

    /// <summary>What conditions reach; the rows themselves are of units that all lie within.</summary>
    Conditions,

    /// <summary>The rows, and what conditions reach.</summary>
    Rows,
}

/// <summary>How far a list has to be looked at.</summary>
internal static class Bounding
{
    /// <summary>
    /// The bounds of a list's rows for a caller. A list of units that all lie within reach holds nothing from elsewhere, and need not be
    /// compared again with a hundred thousand rows.
    /// </summary>
    /// <param name="source">The list.</param>
    /// <param name="run">Whose it is.</param>
    /// <param name="parents">The rows that the lists are of.</param>
    /// <param name="column">The column of their keys.</param>
    public static Bounds Of(ConnectionSource source, Run run, Table parents, int column)
    {
        if (!run.IsLimited)
        {
            return Bounds.None;
        }

        if (!source.IsOfUnits)
        {
            return Bounds.Rows;
        }

        var (units, scope) = (parents.Keys(column), run.Caller.Identity.ReachOf(source.Target.Permission!));
        for (var row = 0; row < parents.Count; row++)
        {
            if (units.Key(row) is { } unit && !scope.Holds(unit))
            {
                return Bounds.Rows;
            }
        }

        return Bounds.Conditions;
    }
}
