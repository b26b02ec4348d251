using System.Linq.Expressions;
using System.Reflection;
using Graph.Schema;
using Graph.Values;
using Kernel;
using Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Graph.Sql;

/// <summary>
/// Translates a <c>where</c> argument into an expression over a row. It visits the conditions in the order of <see cref="FilterShape"/>, so that
/// the n-th value belongs to the n-th placeholder.
/// </summary>
internal static class Filter
{
    private static readonly MethodInfo Like = typeof(DbFunctionsExtensions).GetMethod(
        nameof(DbFunctionsExtensions.Like),
        [typeof(DbFunctions), typeof(string), typeof(string), typeof(string)]
    )!;

    /// <summary>The conditions as an expression over a row.</summary>
    public static Expression Build(InputType type, InputObject where, Expression row, TranslationContext ground)
    {
        var all = new List<Expression>();
        foreach (var (name, value) in where)
        {
            var condition = value switch
            {
                null => Expression.Constant(true),
                object?[] several when name == "and" => Conditions.All(Several(several, type, row, ground)),
                object?[] several when name == "or" => Conditions.Any(Several(several, type, row, ground)),
                InputObject nested when type.Find(name) is { List: { } list } => Listed(list, nested, row, ground),
                InputObject nested when type.Find(name) is { Target: { } target } link => Linked(
                    link,
                    target,
                    nested,
                    row,
                    ground
                ),
                InputObject nested => Column(type.Find(name)!.Property!, nested, row, ground),
                _ => throw new InvalidOperationException($"A filter cannot hold {name}."),
            };
            all.Add(condition);
        }

        return Conditions.All(all);
    }

    private static List<Expression> Several(
        object?[] conditions,
        InputType type,
        Expression row,
        TranslationContext ground
    ) => [.. conditions.Cast<InputObject>().Select(c => Build(type, c, row, ground))];

    private static Expression Linked(
        InputField link,
        ObjectType target,
        InputObject where,
        Expression row,
        TranslationContext ground
    )
    {
        var key = Expression.Property(row, link.Property!);
        if (FilterShape.IsOnlyId(where))
        {
            // A condition on the id alone applies to the key column itself.
            return Column(link.Property!, (InputObject)where["id"]!, row, ground);
        }

        if (target.Store != ground.Store)
        {
            return In(key, ground.ColumnOf(link.Property!), ground.Slots);
        }

        return Shaping.Any(
            AccessFilter.Set(target, ground),
            target.Clr!,
            linked =>
                Expression.AndAlso(
                    Shaping.Same(Expression.Property(linked, nameof(Entity<>.Id)), key),
                    Build(target.Filter!, where, linked, ground)
                )
        );
    }

    private static Expression Listed(
        ConnectionSource list,
        InputObject conditions,
        Expression row,
        TranslationContext ground
    )
    {
        var all = new List<Expression>();
        foreach (var (operation, condition) in conditions)
        {
            var own = Expression.Property(row, list.Parent!.Own);
            var exists =
                list.Rows.Store == ground.Store
                    ? Owners.Exists(list, condition as InputObject ?? [], operation == "all", own, ground)
                    : In(own, ground.ColumnOf(list.Parent.Own), ground.Slots);
            var wanted = operation == "some" || condition is true;
            all.Add(wanted ? exists : Expression.Not(exists));
        }

        return Conditions.All(all);
    }

    private static Expression Column(
        PropertyInfo property,
        InputObject operations,
        Expression row,
        TranslationContext ground
    )
    {
        var column = ground.ColumnOf(property);
        Expression member = Expression.Property(row, property);
        if (property.PropertyType == typeof(PersonalText))
        {
            // An encrypted text is compared by its lookup column.
            column = column.DeclaringType.FindProperty(PersonalColumn.For(property).Lookup)!;
            member = Expression.Call(
                typeof(EF),
                nameof(EF.Property),
                [typeof(string)],
                row,
                Expression.Constant(column.Name)
            );
        }

        return Conditions.All([.. operations.Select(o => Compare(o.Key, o.Value, member, column, ground.Slots))]);
    }

    private static Expression Compare(
        string operation,
        object? value,
        Expression member,
        IProperty column,
        ParameterBinder slots
    )
    {
        if (value is null)
        {
            return Null(operation, member);
        }

        switch (operation)
        {
            case "in" when FilterShape.IsEnum(column.PropertyInfo):
                return OneOf(member, column, slots, (object?[])value);
            case "nin" when FilterShape.IsEnum(column.PropertyInfo):
                return Expression.Not(OneOf(member, column, slots, (object?[])value));
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

    private static Expression Null(string operation, Expression member)
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

    private static Expression In(Expression member, IProperty column, ParameterBinder slots)
    {
        var item = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        return In(member, slots.ListOf(column, item), item);
    }

    private static Expression OneOf(Expression member, IProperty column, ParameterBinder slots, object?[] values)
    {
        var item = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        return values.Length == 0
            ? Expression.Constant(false)
            : In(member, Expression.NewArrayInit(item, values.Select(_ => slots.ValueOf(column, item))), item);
    }

    private static Expression In(Expression member, Expression values, Type item)
    {
        var contained = Shaping.In(member, values, item);
        return item == member.Type
            ? contained
            : Expression.AndAlso(Expression.NotEqual(member, Expression.Constant(null, member.Type)), contained);
    }

    private static MethodCallExpression Matches(Expression member, ParameterBinder slots) =>
        Expression.Call(Like, Expression.Constant(EF.Functions), member, slots.Text(), Expression.Constant("\\"));
}
