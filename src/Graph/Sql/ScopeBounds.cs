using Graph.Schema;

namespace Graph.Sql;

/// <summary>What a list's statement checks against the caller's units, row by row.</summary>
internal enum ScopeBounds
{
    /// <summary>Nothing: the caller is not restricted to units.</summary>
    None,

    /// <summary>The rows that conditions refer to; the rows of the list are of units that are all within reach.</summary>
    Conditions,

    /// <summary>The rows, and the rows that conditions refer to.</summary>
    Rows,
}

/// <summary>Decides how much of a list must be checked.</summary>
internal static class Bounding
{
    /// <summary>
    /// The bounds of a list's rows for a caller. A list of units that are all within reach contains no rows of other units, so that up to a
    /// hundred thousand rows need not be checked again.
    /// </summary>
    /// <param name="source">The list.</param>
    /// <param name="session">The caller's session.</param>
    /// <param name="parents">The parent rows of the lists.</param>
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
