using System.Linq.Expressions;

namespace Graph.Sql;

/// <summary>
/// Joins conditions into a balanced tree. Whoever visits an expression goes as deep into its stack as the tree is high, and how many
/// conditions there are is up to the client.
/// </summary>
internal static class Conditions
{
    /// <summary>All of them hold; true where there are none.</summary>
    public static Expression All(IReadOnlyList<Expression> conditions) =>
        conditions.Count == 0 ? Expression.Constant(true) : Join(conditions, 0, conditions.Count, Expression.AndAlso);

    /// <summary>At least one of them holds; false where there are none.</summary>
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
