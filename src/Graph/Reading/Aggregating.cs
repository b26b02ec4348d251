using System.Linq.Expressions;
using System.Reflection;
using Graph.Model;
using Graph.Planning;
using Microsoft.EntityFrameworkCore;

namespace Graph.Reading;

/// <summary>A figure as it is read from a row of the statement.</summary>
/// <param name="Kind">What is read: an average is read as a sum and a number of values, and divided exactly.</param>
/// <param name="Property">The column; null for the count.</param>
internal sealed record Figure(FigureKind Kind, PropertyInfo? Property);

/// <summary>
/// Builds the statements that count and sum: one for all parents, grouped by their keys and whatever else is asked for, so
/// that what comes back are groups and never rows.
/// </summary>
internal static class Aggregating
{
    /// <summary>
    /// Slots: the parents' keys, if there are any; the filter's values; where that is bounded, the most groups. A
    /// row holds the parent's key (or 0), the group's keys, the figures.
    /// </summary>
    public static Statement Make(
        ConnectionSource source,
        InputObject? where,
        IReadOnlyList<GroupKey> keys,
        IReadOnlyList<Figure> figures,
        Bounds bounds,
        bool isBounded = false
    ) =>
        Shaping.Translate(
            source.Rows.Store,
            bounds != Bounds.None,
            ground =>
            {
                var row = source.Target.Clr!;
                var rows = Visibility.Seen(Shaping.Rows(source.Rows, ground), source.Target, ground.For(bounds));
                Func<Expression, Expression> own = r => r;
                Func<Expression, Expression> owner = _ => Expression.Constant(0L);
                if (source.Parent is { } parent)
                {
                    var holder = parent.Edge ?? row;
                    var type = parent.Property.PropertyType;
                    var item = Nullable.GetUnderlyingType(type) ?? type;
                    var list = ground.Slots.ListOf(ground.ColumnOf(parent.Property), item);
                    Expression Owned(Expression of) => Expression.Property(of, parent.Property);
                    var owned = Shaping.Where(
                        parent.Edge is null ? rows : Shaping.Set(ground.Db, holder),
                        holder,
                        h => Shaping.In(Owned(h), list, item)
                    );
                    rows = Shaping.Filtered(parent.Edge is null ? owned : rows, source.Target, where, ground);
                    owner = Owned;
                    if (parent.Edge is not null)
                    {
                        rows = Shaping.Join(owned, rows, row, parent, Edged.Of);
                        row = rows.Type.GetGenericArguments()[0];
                        owner = pair => Owned(Expression.Property(pair, nameof(Edged<,>.Edge)));
                        own = pair => Expression.Property(pair, nameof(Edged<,>.Row));
                    }
                }
                else
                {
                    rows = Shaping.Filtered(rows, source.Target, where, ground);
                }

                var groups = Grouped(rows, row, r => [owner(r), .. keys.Select(k => Key(own(r), k))]);
                var query = Selected(groups, row, keys.Count + 1, figures, own);
                return isBounded ? Shaping.Take(query, ground.Slots.Count()) : query;
            }
        );

    private static Expression Key(Expression row, GroupKey key)
    {
        Expression member = Expression.Property(row, key.Property);
        if (!key.OfMonth)
        {
            return member;
        }

        var nullable = Nullable.GetUnderlyingType(member.Type) is not null;
        var day = nullable ? Expression.Property(member, "Value") : member;
        var month = Expression.Add(
            Expression.Multiply(Expression.Property(day, nameof(DateOnly.Year)), Expression.Constant(100)),
            Expression.Property(day, nameof(DateOnly.Month))
        );
        return nullable
            ? Expression.Condition(
                Expression.NotEqual(member, Expression.Constant(null, member.Type)),
                Expression.Convert(month, typeof(int?)),
                Expression.Constant(null, typeof(int?))
            )
            : month;
    }

    private static MethodCallExpression Grouped(
        Expression rows,
        Type row,
        Func<ParameterExpression, IReadOnlyList<Expression>> keys
    )
    {
        var r = Expression.Parameter(row, "r");
        var parts = keys(r);
        var key = KeysOf(parts.Count).MakeGenericType([.. parts.Select(p => p.Type)]);
        var made = Expression.New(
            key.GetConstructors()[0],
            parts,
            Enumerable.Range(0, parts.Count).Select(i => (MemberInfo)key.GetProperty($"K{i}")!)
        );
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.GroupBy),
            [row, key],
            rows,
            Expression.Quote(Expression.Lambda(made, r))
        );
    }

    private static MethodCallExpression Selected(
        MethodCallExpression groups,
        Type row,
        int keys,
        IReadOnlyList<Figure> figures,
        Func<Expression, Expression> own
    )
    {
        var group = groups.Type.GetGenericArguments()[0];
        var g = Expression.Parameter(group, "g");
        var values = Enumerable
            .Range(0, keys)
            .Select(i => (Expression)Expression.Property(Expression.Property(g, "Key"), $"K{i}"))
            .Concat(figures.Select(f => Value(g, row, f, own)));
        var all = Expression.NewArrayInit(typeof(object), values.Select(v => Expression.Convert(v, typeof(object))));
        return Shaping.Project(groups, group, Expression.Lambda(all, g));
    }

    private static MethodCallExpression Value(
        ParameterExpression group,
        Type row,
        Figure figure,
        Func<Expression, Expression> own
    )
    {
        if (figure.Property is not { } property)
        {
            return Expression.Call(typeof(Enumerable), nameof(Enumerable.LongCount), [row], group);
        }

        var r = Expression.Parameter(row, "r");
        Expression member = Expression.Property(own(r), property);
        switch (figure.Kind)
        {
            case FigureKind.Count:
                var isThere = Nullable.GetUnderlyingType(member.Type) is null
                    ? (Expression)Expression.Constant(true)
                    : Expression.NotEqual(member, Expression.Constant(null, member.Type));
                return Expression.Call(
                    typeof(Enumerable),
                    nameof(Enumerable.LongCount),
                    [row],
                    group,
                    Expression.Lambda(isThere, r)
                );
            case FigureKind.Sum:
                var summed =
                    member.Type == typeof(int) ? Expression.Convert(member, typeof(long))
                    : member.Type == typeof(int?) ? Expression.Convert(member, typeof(long?))
                    : member;
                return Expression.Call(
                    typeof(Enumerable),
                    nameof(Enumerable.Sum),
                    [row],
                    group,
                    Expression.Lambda(summed, r)
                );
            default:
                // Of no values there is neither a least nor a greatest.
                var type =
                    member.Type.IsValueType && Nullable.GetUnderlyingType(member.Type) is null
                        ? typeof(Nullable<>).MakeGenericType(member.Type)
                        : member.Type;
                var method = typeof(Enumerable)
                    .GetMethods()
                    .Single(m =>
                        m.Name == $"{figure.Kind}"
                        && m.GetGenericArguments().Length == 2
                        && m.GetParameters().Length == 2
                        && m.GetParameters()[1].ParameterType.GetGenericArguments().Length == 2
                    );
                return Expression.Call(
                    method.MakeGenericMethod(row, type),
                    group,
                    Expression.Lambda(member.Type == type ? member : Expression.Convert(member, type), r)
                );
        }
    }

    private static Type KeysOf(int count) =>
        count switch
        {
            1 => typeof(Keys<>),
            2 => typeof(Keys<,>),
            3 => typeof(Keys<,,>),
            _ => typeof(Keys<,,,>),
        };

    internal sealed record Keys<T0>(T0 K0);

    internal sealed record Keys<T0, T1>(T0 K0, T1 K1);

    internal sealed record Keys<T0, T1, T2>(T0 K0, T1 K1, T2 K2);

    internal sealed record Keys<T0, T1, T2, T3>(T0 K0, T1 K1, T2 K2, T3 K3);
}
