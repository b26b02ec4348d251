using System.Linq.Expressions;

namespace Graph.Sql;

/// <summary>
/// Combines conditions into a balanced tree. Expression visitors recurse as deep as the tree is high, and the client decides how many conditions
/// there are.
/// </summary>
internal static class Conditions
{
    /// <summary>True if all conditions hold, or if there are none.</summary>
    public static Expression All(IReadOnlyList<Expression> conditions) =>
        conditions.Count == 0 ? Expression.Constant(true) : Join(conditions, 0, conditions.Count, Expression.AndAlso);

    /// <summary>True if at least one condition holds; false if there are none.</summary>
    public static Expression Any(IReadOnlyList<Expression> conditions) =>
        conditions.Count == 0 ? Expression.Constant(false) : Join(conditions, 0, conditions.Count, Expression.OrElse);

    private static Expression Join(
        IReadOnlyList<Expression> conditions,
        int from,
        int to,
        Func<Expression, Expression, Expression> join
    )
    {
        var middle = (from + to) / 2;
        return to - from == 1
            ? conditions[from]
            : join(Join(conditions, from, middle, join), Join(conditions, middle, to, join));
    }
}
