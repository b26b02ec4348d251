using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Graph.Reading;

/// <summary>One key of an order.</summary>
internal sealed record OrderKey(PropertyInfo Property, bool Ascending);

/// <summary>
/// A total order of rows, null last, and the rows beyond a cursor in it: keyset paging, never an offset. Backwards the
/// whole order is turned round, so that "the last n" are "the first n" of the other direction.
/// </summary>
/// <param name="Keys">The keys; the last is the row's own key, which makes the order total.</param>
/// <param name="Backward">Whether it is turned round.</param>
internal sealed record Ordering(IReadOnlyList<OrderKey> Keys, bool Backward)
{
    /// <summary>What of a cursor decides the text of the statement: which values are null, and what a flag says.</summary>
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

    /// <summary>Orders a query of rows.</summary>
    public Expression Apply(Expression query, Type row)
    {
        var first = true;
        foreach (var key in Keys)
        {
            var parameter = Expression.Parameter(row, "r");
            var member = Expression.Property(parameter, key.Property);
            if (IsNullable(member.Type))
            {
                var isNull = Expression.Equal(member, Expression.Constant(null, member.Type));
                query = Then(query, row, Expression.Lambda(isNull, parameter), ascending: !Backward, ref first);
            }

            query = Then(query, row, Expression.Lambda(member, parameter), key.Ascending != Backward, ref first);
        }

        return query;
    }

    /// <summary>The rows that come after a cursor in this direction.</summary>
    /// <param name="row">The row.</param>
    /// <param name="entity">Its entity, for the columns' types.</param>
    /// <param name="cursor">The cursor's values; only what <see cref="Shape"/> tells of them matters here.</param>
    /// <param name="slots">Where the values will stand.</param>
    /// <param name="towardsStart">Whether the rows before the cursor are meant.</param>
    public Expression Beyond(
        Expression row,
        IEntityType entity,
        IReadOnlyList<object?> cursor,
        SlotBook slots,
        bool towardsStart
    ) => Beyond(row, entity, cursor, slots, towardsStart, 0);

    private Expression Beyond(
        Expression row,
        IEntityType entity,
        IReadOnlyList<object?> cursor,
        SlotBook slots,
        bool towardsStart,
        int index
    )
    {
        if (index == Keys.Count)
        {
            return Expression.Constant(false);
        }

        var key = Keys[index];
        var member = Expression.Property(row, key.Property);
        var none = Expression.Constant(null, IsNullable(member.Type) ? member.Type : typeof(object));
        if (cursor[index] is null)
        {
            // Null stands last: beyond it towards the start lies everything that is not null.
            var sameNull = Expression.AndAlso(
                Expression.Equal(member, none),
                Beyond(row, entity, cursor, slots, towardsStart, index + 1)
            );
            return towardsStart ? Expression.OrElse(Expression.NotEqual(member, none), sameNull) : sameNull;
        }

        if (cursor[index] is bool truth)
        {
            return BeyondFlag(truth);
        }

        var (own, value) = Comparable(member, entity.FindProperty(key.Property.Name)!, slots);
        var further = Compare(own, value, greater: key.Ascending != towardsStart);
        if (IsNullable(member.Type) && !towardsStart)
        {
            further = Expression.OrElse(further, Expression.Equal(member, none));
        }

        return index == Keys.Count - 1
            ? further
            : Expression.OrElse(
                further,
                Expression.AndAlso(
                    Expression.Equal(own, value),
                    Beyond(row, entity, cursor, slots, towardsStart, index + 1)
                )
            );

        // Beyond one value of a flag lies the other one or none, so the comparison needs no parameter.
        Expression BeyondFlag(bool known)
        {
            var alike = Expression.AndAlso(Is(known), Beyond(row, entity, cursor, slots, towardsStart, index + 1));
            var beyond = known == (key.Ascending != towardsStart) ? alike : Expression.OrElse(Is(!known), alike);
            return IsNullable(member.Type) && !towardsStart
                ? Expression.OrElse(beyond, Expression.Equal(member, none))
                : beyond;
        }

        BinaryExpression Is(bool flag) => Expression.Equal(member, Expression.Constant(flag, member.Type));
    }

    private static Expression Compare(Expression member, Expression value, bool greater)
    {
        if (member.Type == typeof(string))
        {
            var order = Expression.Call(typeof(string), nameof(string.Compare), null, member, value);
            return greater
                ? Expression.GreaterThan(order, Expression.Constant(0))
                : Expression.LessThan(order, Expression.Constant(0));
        }

        return greater ? Expression.GreaterThan(member, value) : Expression.LessThan(member, value);
    }

    // Enumerations are stored, and so ordered, by name.
    private static (Expression Own, Expression Value) Comparable(
        MemberExpression member,
        IProperty column,
        SlotBook slots
    ) =>
        (Nullable.GetUnderlyingType(member.Type) ?? member.Type).IsEnum
            ? (Expression.Convert(Expression.Convert(member, typeof(object)), typeof(string)), slots.Text())
            : (member, slots.ValueOf(column, member.Type));

    private static bool IsNullable(Type type) => Nullable.GetUnderlyingType(type) is not null || type == typeof(string);

    private static MethodCallExpression Then(
        Expression query,
        Type row,
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
        return Expression.Call(typeof(Queryable), method, [row, key.ReturnType], query, Expression.Quote(key));
    }
}
