using System.Linq.Expressions;
using System.Reflection;
using Graph.Model;
using Graph.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Graph.Reading;

/// <summary>
/// A <c>where</c> argument as an expression over a row. It visits the conditions in the order of <see cref="FilterShape"/>,
/// so the n-th value belongs to the n-th place.
/// </summary>
internal static class Filter
{
    private static readonly MethodInfo Like = typeof(DbFunctionsExtensions).GetMethod(
        nameof(DbFunctionsExtensions.Like),
        [typeof(DbFunctions), typeof(string), typeof(string), typeof(string)]
    )!;

    private static readonly MethodInfo Contains = typeof(Enumerable)
        .GetMethods()
        .Single(m => m.Name == nameof(Enumerable.Contains) && m.GetParameters().Length == 2);

    /// <summary>The conditions as an expression over a row.</summary>
    public static Expression Build(
        InputType type,
        InputObject where,
        Expression row,
        IEntityType entity,
        SlotBook slots
    )
    {
        Expression all = Expression.Constant(true);
        foreach (var (name, value) in where)
        {
            var condition = value switch
            {
                null => Expression.Constant(true),
                object?[] several when name == "and" => Several(
                    several,
                    type,
                    row,
                    entity,
                    slots,
                    Expression.AndAlso,
                    true
                ),
                object?[] several when name == "or" => Several(
                    several,
                    type,
                    row,
                    entity,
                    slots,
                    Expression.OrElse,
                    false
                ),
                InputObject nested => Column(type.Find(name)!, nested, row, entity, slots),
                _ => throw new InvalidOperationException($"A filter cannot hold {name}."),
            };
            all = Expression.AndAlso(all, condition);
        }

        return all;
    }

    private static Expression Several(
        object?[] conditions,
        InputType type,
        Expression row,
        IEntityType entity,
        SlotBook slots,
        Func<Expression, Expression, Expression> join,
        bool start
    ) =>
        conditions.Length == 0
            ? Expression.Constant(true)
            : conditions
                .Cast<InputObject>()
                .Select(c => Build(type, c, row, entity, slots))
                .Aggregate((Expression)Expression.Constant(start), join);

    private static Expression Column(
        InputField field,
        InputObject operations,
        Expression row,
        IEntityType entity,
        SlotBook slots
    )
    {
        // A link is filtered by the id of what it leads to: one level more, the same column.
        if (operations.TryGetValue("id", out var id) && field.Type.Leaf.Name == "LinkFilterInput")
        {
            return id is InputObject byId
                ? Column(field with { Type = ((InputType)field.Type.Leaf).Find("id")!.Type }, byId, row, entity, slots)
                : Expression.Constant(true);
        }

        var property = field.Property!;
        var member = Expression.Property(row, property);
        var column = entity.FindProperty(property.Name)!;
        Expression all = Expression.Constant(true);
        foreach (var (operation, value) in operations)
        {
            all = Expression.AndAlso(all, Compare(operation, value, member, column, slots));
        }

        return all;
    }

    private static Expression Compare(
        string operation,
        object? value,
        MemberExpression member,
        IProperty column,
        SlotBook slots
    )
    {
        if (value is null)
        {
            return Null(operation, member);
        }

        switch (operation)
        {
            case "in":
                return In(member, column, slots);
            case "nin":
                return Expression.Not(In(member, column, slots));
            case "contains" or "startsWith" or "endsWith":
                return Matches(member, slots);
            case "ncontains" or "nstartsWith" or "nendsWith":
                return Expression.OrElse(
                    Expression.Equal(member, Expression.Constant(null, typeof(string))),
                    Expression.Not(Matches(member, slots))
                );
        }

        var operand = slots.ValueOf(column, member.Type);
        return operation switch
        {
            "eq" => Expression.Equal(member, operand),
            "neq" => Expression.NotEqual(member, operand),
            "gt" => Expression.GreaterThan(member, operand),
            "gte" => Expression.GreaterThanOrEqual(member, operand),
            "lt" => Expression.LessThan(member, operand),
            "lte" => Expression.LessThanOrEqual(member, operand),
            "ngt" => Expression.Not(Expression.GreaterThan(member, operand)),
            "ngte" => Expression.Not(Expression.GreaterThanOrEqual(member, operand)),
            "nlt" => Expression.Not(Expression.LessThan(member, operand)),
            "nlte" => Expression.Not(Expression.LessThanOrEqual(member, operand)),
            _ => throw new InvalidOperationException($"No comparison is named {operation}."),
        };
    }

    private static Expression Null(string operation, MemberExpression member)
    {
        var nullable = !member.Type.IsValueType || Nullable.GetUnderlyingType(member.Type) is not null;
        return operation switch
        {
            "eq" => nullable
                ? Expression.Equal(member, Expression.Constant(null, member.Type))
                : Expression.Constant(false),
            "neq" => nullable
                ? Expression.NotEqual(member, Expression.Constant(null, member.Type))
                : Expression.Constant(true),
            _ => Expression.Constant(true),
        };
    }

    private static Expression In(MemberExpression member, IProperty column, SlotBook slots)
    {
        var item = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        var list = slots.ListOf(column, item);
        var value = item == member.Type ? (Expression)member : Expression.Property(member, "Value");
        var contained = Expression.Call(Contains.MakeGenericMethod(item), list, value);
        return item == member.Type
            ? contained
            : Expression.AndAlso(Expression.NotEqual(member, Expression.Constant(null, member.Type)), contained);
    }

    private static MethodCallExpression Matches(MemberExpression member, SlotBook slots) =>
        Expression.Call(Like, Expression.Constant(EF.Functions), member, slots.Text(), Expression.Constant("\\"));
}
