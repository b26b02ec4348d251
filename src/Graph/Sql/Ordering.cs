using System.Linq.Expressions;
using System.Reflection;
using Graph.Schema;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Graph.Sql;

/// <summary>One key of an order.</summary>
/// <param name="Property">The column.</param>
/// <param name="Ascending">The direction.</param>
/// <param name="Link">The link, if it is a column of a linked node.</param>
internal sealed record OrderKey(PropertyInfo Property, bool Ascending, OrderLink? Link = null)
{
    /// <summary>Identifies a key within a list.</summary>
    public string Name => Link is null ? Property.Name : $"{Link.Key.Name}.{Property.Name}";
}

/// <summary>A link by which rows are ordered.</summary>
/// <param name="Key">The property that holds the key of the linked node.</param>
/// <param name="Target">The linked node, of the same module.</param>
internal sealed record OrderLink(PropertyInfo Key, ObjectType Target);

/// <summary>The value of a key for an item of the ordered query.</summary>
/// <param name="Value">The value.</param>
/// <param name="Column">The column that it comes from.</param>
/// <param name="MayBeNull">Whether it may be null.</param>
internal sealed record OrderedValue(Expression Value, IProperty Column, bool MayBeNull);

/// <summary>
/// A total order of rows, and the condition for the rows after a cursor in it: keyset pagination, never an offset. Backwards, the whole order is
/// reversed, so that "the last n" become "the first n" of the other direction. Null counts as greater than every value, so that a plain index
/// supports both directions.
/// </summary>
/// <param name="Keys">The keys; the last one is unique, which makes the order total.</param>
/// <param name="Backward">Whether the order is reversed.</param>
internal sealed record Ordering(IReadOnlyList<OrderKey> Keys, bool Backward)
{
    /// <summary>The part of a cursor that decides the text of the statement: which values are null, and the values of flags.</summary>
    public static string Shape(IReadOnlyList<object?>? cursor) =>
        cursor is null
            ? ""
            : string.Concat(
                cursor.Select(value =>
                    value switch
                    {
                        null => '0',
                        true => 't',
                        false => 'f',
                        _ => '1',
                    }
                )
            );

    /// <summary>The values of a cursor that become parameters, as they are stored.</summary>
    public static IEnumerable<object?> Values(IReadOnlyList<object?>? cursor) =>
        (cursor ?? [])
            .Where(value => value is not (null or bool))
            .Select(value => value is Enum choice ? choice.ToString() : value);

    /// <summary>Orders a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="item">The element type of the query.</param>
    /// <param name="nullsAreGreatest">Whether the database itself orders null after every value.</param>
    /// <param name="valueOf">Returns the value of a key.</param>
    /// <param name="further">Whether the query is already ordered by something else.</param>
    public Expression Apply(
        Expression query,
        Type item,
        bool nullsAreGreatest,
        Func<Expression, OrderKey, OrderedValue> valueOf,
        bool further = false
    )
    {
        var first = !further;
        foreach (var key in Keys)
        {
            var ascending = key.Ascending != Backward;
            var parameter = Expression.Parameter(item, "r");
            var (value, _, mayBeNull) = valueOf(parameter, key);
            if (mayBeNull && !nullsAreGreatest)
            {
                query = Then(query, item, Expression.Lambda(IsNull(value), parameter), ascending, ref first);
            }

            query = Then(query, item, Expression.Lambda(value, parameter), ascending, ref first);
        }

        return query;
    }

    /// <summary>The condition for the items after a cursor in this direction.</summary>
    /// <param name="cursor">The cursor's values; only their <see cref="Shape"/> matters here.</param>
    /// <param name="slots">Allocates the placeholders of the values.</param>
    /// <param name="towardsStart">Whether to select the items before the cursor instead.</param>
    /// <param name="valueOf">Returns the value of a key.</param>
    public Expression Beyond(
        IReadOnlyList<object?> cursor,
        ParameterBinder slots,
        bool towardsStart,
        Func<OrderKey, OrderedValue> valueOf
    ) => Beyond(cursor, slots, towardsStart, valueOf, 0);

    private Expression Beyond(
        IReadOnlyList<object?> cursor,
        ParameterBinder slots,
        bool towardsStart,
        Func<OrderKey, OrderedValue> valueOf,
        int index
    )
    {
        if (index == Keys.Count)
        {
            return Expression.Constant(false);
        }

        var (own, column, mayBeNull) = valueOf(Keys[index]);
        var greater = Keys[index].Ascending != towardsStart;
        if (cursor[index] is null)
        {
            var alike = Expression.AndAlso(IsNull(own), Rest());
            return greater ? alike : Expression.OrElse(Expression.Not(IsNull(own)), alike);
        }

        if (cursor[index] is bool truth)
        {
            // A flag has only one other value; with a parameter, no index would be used.
            var other = Expression.Equal(own, Expression.Constant(!truth, own.Type));
            var alike = Expression.AndAlso(Expression.Equal(own, Expression.Constant(truth, own.Type)), Rest());
            return WithNulls(truth == greater ? alike : Expression.OrElse(other, alike));
        }

        var (compared, value) = Comparable(own, column, slots);
        var further = WithNulls(Compare(compared, value, greater));
        if (index == Keys.Count - 1)
        {
            return further;
        }

        var beyond = Expression.OrElse(further, Expression.AndAlso(Expression.Equal(compared, value), Rest()));
        // An index seek starts at the cursor only if the condition names a range of the index's first column.
        return index == 0 && !(mayBeNull && greater) && Keys[0].Link is null
            ? Expression.AndAlso(Compare(compared, value, greater, orEqual: true), beyond)
            : beyond;

        Expression Rest() => Beyond(cursor, slots, towardsStart, valueOf, index + 1);

        Expression WithNulls(Expression condition) =>
            mayBeNull && greater ? Expression.OrElse(condition, IsNull(own)) : condition;
    }

    private static BinaryExpression Compare(Expression member, Expression value, bool greater, bool orEqual = false)
    {
        var (left, right) =
            member.Type == typeof(string)
                ? (
                    Expression.Call(typeof(string), nameof(string.Compare), null, member, value),
                    (Expression)Expression.Constant(0)
                )
                : (member, value);
        return (greater, orEqual) switch
        {
            (true, false) => Expression.GreaterThan(left, right),
            (true, true) => Expression.GreaterThanOrEqual(left, right),
            (false, false) => Expression.LessThan(left, right),
            (false, true) => Expression.LessThanOrEqual(left, right),
        };
    }

    // Enumerations are stored, and therefore ordered, by name.
    private static (Expression Own, Expression Value) Comparable(
        Expression own,
        IProperty column,
        ParameterBinder slots
    ) =>
        (Nullable.GetUnderlyingType(own.Type) ?? own.Type).IsEnum
            ? (Expression.Convert(Expression.Convert(own, typeof(object)), typeof(string)), slots.Text())
            : (own, slots.ValueOf(column, own.Type));

    private static Expression IsNull(Expression value) =>
        value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null
            ? Expression.Constant(false)
            : Expression.Equal(value, Expression.Constant(null, value.Type));

    private static MethodCallExpression Then(
        Expression query,
        Type item,
        LambdaExpression key,
        bool ascending,
        ref bool first
    )
    {
        var method = (first, ascending) switch
        {
            (true, true) => nameof(Queryable.OrderBy),
            (true, false) => nameof(Queryable.OrderByDescending),
            (false, true) => nameof(Queryable.ThenBy),
            (false, false) => nameof(Queryable.ThenByDescending),
        };
        first = false;
        return Expression.Call(typeof(Queryable), method, [item, key.ReturnType], query, Expression.Quote(key));
    }
}
