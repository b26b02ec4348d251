using Graph.Schema;

namespace Graph.Sql;

/// <summary>What a list's statement holds against the caller's units, row by row.</summary>
internal enum ScopeBounds
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
    /// <param name="session">Whose it is.</param>
    /// <param name="parents">The rows that the lists are of.</param>
    /// <param name="column">The column of their keys.</param>
    public static ScopeBounds Of(ConnectionSource source, QuerySession session, Table parents, int column)
    {
        if (!session.IsLimited)
        {
            return ScopeBounds.None;
        }

        if (!source.IsOfUnits)
        {
            return ScopeBounds.Rows;
        }

        var (units, scope) = (parents.Keys(column), session.Caller.Identity.ReachOf(source.Target.Permission!));
        for (var row = 0; row < parents.Count; row++)
        {
            if (units.Key(row) is { } unit && !scope.Holds(unit))
            {
                return ScopeBounds.Rows;
            }
        }

        return ScopeBounds.Conditions;
    }
}
