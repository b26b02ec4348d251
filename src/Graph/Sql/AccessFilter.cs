using System.Linq.Expressions;
using System.Reflection;
using Graph.Schema;
using Kernel;
using Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Graph.Sql;

/// <summary>
/// Decides which rows a caller sees, as a condition in every statement: rows of the caller's units, rows handed over to the caller and parts of
/// visible records, except sealed records. No statement reads rows without it.
/// </summary>
internal static class AccessFilter
{
    private static readonly Expression Nothing = Expression.Constant(false);

    // Returns a key as the plain number that is stored.
    private static readonly MethodInfo KeyOf = typeof(EF)
        .GetMethod(nameof(EF.Property))!
        .MakeGenericMethod(typeof(long?));

    /// <summary>The visible rows; if a permission beside the node's own is given, only those within its reach.</summary>
    public static Expression Seen(
        Expression rows,
        ObjectType node,
        TranslationContext ground,
        string? permission = null
    ) => Seen(rows, node, ground, Needs(node.Permission, permission));

    /// <summary>The visible rows of a node.</summary>
    public static Expression Set(ObjectType node, TranslationContext ground) =>
        Set(node, ground, Needs(node.Permission));

    /// <summary>Whether rows belong to a unit of their own, so that a caller's rows are found unit by unit.</summary>
    public static bool IsByUnit(ObjectType node) =>
        node.Reach is { Unit: not null, IsBoundless: false, WholeNode: null, Subjects: null };

    /// <summary>The placeholder for the units whose rows of a node are visible.</summary>
    /// <param name="node">The node.</param>
    /// <param name="ground">The translation context.</param>
    /// <param name="joined">Whether the query joins the list instead of comparing with it.</param>
    public static Expression UnitsOf(ObjectType node, TranslationContext ground, bool joined)
    {
        var unit = node.Reach.Unit!;
        var item = Nullable.GetUnderlyingType(unit.PropertyType) ?? unit.PropertyType;
        return ground.Slots.Units(ground.ColumnOf(unit), item, Needs(node.Permission), joined);
    }

    /// <summary>
    /// The ways in which rows of other units are handed over to the caller, each as a condition that an index can support, and whether that
    /// index is also in the order of the list. Rows that other tables name are found by their keys.
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

    // A part of another record is visible if the permission for the part reaches the other record's unit.
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

    /// <returns>Null if everything is within reach.</returns>
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

    // Callers who see all units also see rows that refer to deleted records; rows that refer to sealed records are visible only with the record.
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

    /// <returns>Null if rows refer to no sealed record.</returns>
    private static Expression? Unsealed(Reach reach, Expression row, TranslationContext ground) =>
        reach.SharesSeal is { } flag
            ? reach
                .HandedTo.Select(property => IsCaller(Expression.Property(row, property), ground))
                .Aggregate<Expression, Expression>(Expression.Not(Expression.Property(row, flag)), Expression.OrElse)
            : null;

    // The method is called for each statement's context; it returns a lambda of the row and the caller.
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
