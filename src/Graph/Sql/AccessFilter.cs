using System.Linq.Expressions;
using System.Reflection;
using Graph.Schema;
using Kernel;
using Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Graph.Sql;

/// <summary>
/// Which rows a caller sees, as a condition that every statement carries: rows of the caller's units, what is handed over, what
/// is part of something seen, and nothing that is sealed. There is no reading of rows beside it.
/// </summary>
internal static class AccessFilter
{
    private static readonly Expression Nothing = Expression.Constant(false);

    // A key as the plain number that it is stored as.
    private static readonly MethodInfo KeyOf = typeof(EF)
        .GetMethod(nameof(EF.Property))!
        .MakeGenericMethod(typeof(long?));

    /// <summary>The rows that are seen; where a permission beside the node's own is named, only those that it reaches.</summary>
    public static Expression Seen(
        Expression rows,
        ObjectType node,
        TranslationContext ground,
        string? permission = null
    ) => Seen(rows, node, ground, Needs(node.Permission, permission));

    /// <summary>The rows of a node that are seen.</summary>
    public static Expression Set(ObjectType node, TranslationContext ground) =>
        Set(node, ground, Needs(node.Permission));

    /// <summary>Whether rows belong to a unit of their own, so that a caller's rows are found unit by unit.</summary>
    public static bool IsByUnit(ObjectType node) =>
        node.Reach is { Unit: not null, IsBoundless: false, WholeNode: null, Subjects: null };

    /// <summary>The place of the units whose rows of a node are seen.</summary>
    /// <param name="node">The node.</param>
    /// <param name="ground">Where the query is built.</param>
    /// <param name="joined">Whether the list is joined, and not compared with.</param>
    public static Expression UnitsOf(ObjectType node, TranslationContext ground, bool joined)
    {
        var unit = node.Reach.Unit!;
        var item = Nullable.GetUnderlyingType(unit.PropertyType) ?? unit.PropertyType;
        return ground.Slots.Units(ground.ColumnOf(unit), item, Needs(node.Permission), joined);
    }

    /// <summary>
    /// The ways in which rows of other units are handed to the caller, each as a condition that an index can serve; and whether that index
    /// has them in order too. Rows that other tables name are found by their keys.
    /// </summary>
    public static IEnumerable<(Func<Expression, Expression> Way, bool IsOrdered)> HandedOver(
        ObjectType node,
        TranslationContext ground
    )
    {
        foreach (var property in node.Reach.HandedTo)
        {
            yield return (row => IsCaller(Expression.Property(row, property), ground), true);
        }

        if (node.Reach.HandOver is { } handOver)
        {
            yield return (row => Said(handOver, row, ground)!, false);
        }
    }

    // What is part of another record is seen where its own permission reaches the other's unit.
    private static Expression Seen(
        Expression rows,
        ObjectType node,
        TranslationContext ground,
        IReadOnlyList<string> needs
    ) =>
        node.Reach.IsOpen(ground.IsLimited)
            ? rows
            : Shaping.Where(rows, node.Clr!, row => Of(node, row, ground, needs));

    private static Expression Set(ObjectType node, TranslationContext ground, IReadOnlyList<string> needs) =>
        Seen(Shaping.Set(ground.Db, node.Clr!), node, ground, needs);

    private static IReadOnlyList<string> Needs(params IEnumerable<string?> permissions) =>
        [
            .. permissions
                .OfType<string>()
                .Where(p => p != Permission.Public)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static Expression Of(
        ObjectType node,
        Expression row,
        TranslationContext ground,
        IReadOnlyList<string> needs
    )
    {
        if (node.Reach.Subjects is { } subjects)
        {
            return OfSubjects(subjects, row, ground);
        }

        var conditions = new[]
        {
            Within(node.Reach, row, ground, needs),
            Said(node.Reach.Seal, row, ground),
            Unsealed(node.Reach, row, ground),
        };
        return conditions.OfType<Expression>().Aggregate(Expression.AndAlso);
    }

    /// <returns>Null where everything is within reach.</returns>
    private static Expression? Within(
        Reach reach,
        Expression row,
        TranslationContext ground,
        IReadOnlyList<string> needs
    )
    {
        Expression? within = reach.WholeNode is { } whole
            ? whole.Reach.IsOpen(ground.IsLimited)
                ? null
                : IsPartOf(whole, Expression.Property(row, reach.Whole!), ground, needs)
            : reach.IsBoundless || !ground.IsLimited
                ? null
                : OfUnits(Expression.Property(row, reach.Unit!), ground, needs);
        return within is null
            ? null
            : reach
                .HandedTo.Select(property => IsCaller(Expression.Property(row, property), ground))
                .Append(Said(reach.HandOver, row, ground))
                .OfType<Expression>()
                .Aggregate(within, Expression.OrElse);
    }

    // Who sees all units sees what is said of records that are gone; of what is closed nothing is said to anybody else.
    private static Expression OfSubjects(Subjects subjects, Expression row, TranslationContext ground)
    {
        var (kind, key) = (Expression.Property(row, subjects.Kind), Expression.Property(row, subjects.Key));
        var isOfMany = Expression.Equal(key, Expression.Constant(null, key.Type));
        var nodes = subjects.In(ground.Store).OrderBy(n => n.Name, StringComparer.Ordinal).ToList();
        return ground.IsLimited
            ? nodes.Select(n => Expression.AndAlso(Is(n), IsSeen(n))).Aggregate(Nothing, Expression.OrElse)
            : nodes
                .Where(n => !n.Reach.IsOpen(ground.IsLimited))
                .Select(n => Expression.OrElse(Expression.OrElse(Expression.Not(Is(n)), isOfMany), IsSeen(n)))
                .Aggregate((Expression)Expression.Constant(true), Expression.AndAlso);

        BinaryExpression Is(ObjectType node) => Expression.Equal(kind, Expression.Constant(node.Name));

        Expression IsSeen(ObjectType node) =>
            node.Reach.IsOpen(ground.IsLimited)
                ? Expression.Constant(true)
                : Shaping.Any(
                    Set(node, ground, Needs(subjects.Permission, node.Permission)),
                    node.Clr!,
                    n => Expression.Equal(Expression.Call(KeyOf, n, Expression.Constant(nameof(Entity<>.Id))), key)
                );
    }

    private static Expression OfUnits(MemberExpression unit, TranslationContext ground, IReadOnlyList<string> needs)
    {
        var item = Nullable.GetUnderlyingType(unit.Type) ?? unit.Type;
        return Shaping.In(unit, ground.Slots.Units(ground.ColumnOf((PropertyInfo)unit.Member), item, needs), item);
    }

    private static Expression IsCaller(MemberExpression official, TranslationContext ground)
    {
        var key = Nullable.GetUnderlyingType(official.Type) ?? official.Type;
        return Shaping.Same(official, ground.Slots.Official(key));
    }

    private static MethodCallExpression IsPartOf(
        ObjectType whole,
        Expression key,
        TranslationContext ground,
        IReadOnlyList<string> needs
    ) =>
        Shaping.Any(
            Set(whole, ground, needs),
            whole.Clr!,
            w => Shaping.Same(Expression.Property(w, nameof(Entity<>.Id)), key)
        );

    /// <returns>Null where rows refer to no sealed record.</returns>
    private static Expression? Unsealed(Reach reach, Expression row, TranslationContext ground) =>
        reach.SharesSeal is { } flag
            ? reach
                .HandedTo.Select(property => IsCaller(Expression.Property(row, property), ground))
                .Aggregate<Expression, Expression>(Expression.Not(Expression.Property(row, flag)), Expression.OrElse)
            : null;

    // The method is asked for each statement's context; what it gives is a lambda of the row and the one who asks.
    private static Expression? Said(MethodInfo? method, Expression row, TranslationContext ground)
    {
        if (method is null)
        {
            return null;
        }

        var condition = (LambdaExpression)method.Invoke(null, [ground.Db])!;
        var official = condition.Parameters[1];
        var actual = new Dictionary<ParameterExpression, Func<Expression>>
        {
            [condition.Parameters[0]] = () => row,
            [official] = () => ground.Slots.Official(official.Type),
        };
        if (condition.Parameters is [_, _, var units])
        {
            actual.Add(units, () => ground.Slots.Membership(units.Type.GetGenericArguments()[0]));
        }

        return new Replacing(actual).Visit(condition.Body);
    }

    private sealed class Replacing(IReadOnlyDictionary<ParameterExpression, Func<Expression>> actual)
        : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            actual.TryGetValue(node, out var make) ? make() : node;
    }
}
