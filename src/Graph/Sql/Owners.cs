using System.Linq.Expressions;
using Graph.Schema;
using Graph.Values;
using Kernel;

namespace Graph.Sql;

/// <summary>The owners of the rows of a list: whether an owner has matching rows, and which owners do.</summary>
internal static class Owners
{
    /// <summary>Whether an owner has rows that meet conditions, or that do not.</summary>
    public static Expression Exists(
        ConnectionSource list,
        InputObject where,
        bool negated,
        Expression own,
        TranslationContext ground
    )
    {
        return Shaping.Any(
            Rows(list, ground),
            Holder(list),
            held =>
                Expression.AndAlso(
                    Shaping.Same(Expression.Property(held, list.Parent!.Property), own),
                    Holds(list, where, negated, held, ground)
                )
        );
    }

    /// <summary>The keys of the owners of rows that meet conditions, or that do not. Slots: the filter's values; the limit.</summary>
    public static Statement Keys(ConnectionSource list, InputObject where, bool negated, bool limited) =>
        Shaping.Translate(
            list.Rows.Store,
            limited,
            ground =>
            {
                var holder = Holder(list);
                var key = list.Parent!.Property;
                var held = Shaping.Where(
                    Rows(list, ground),
                    holder,
                    h =>
                    {
                        var holds = Holds(list, where, negated, h, ground);
                        var own = Expression.Property(h, key);
                        return Nullable.GetUnderlyingType(key.PropertyType) is null
                            ? holds
                            : Expression.AndAlso(Expression.NotEqual(own, Expression.Constant(null, own.Type)), holds);
                    }
                );
                var (h, k) = (Expression.Parameter(holder, "h"), Expression.Parameter(key.PropertyType, "k"));
                var keys = Expression.Call(
                    typeof(Queryable),
                    nameof(Queryable.Select),
                    [holder, k.Type],
                    held,
                    Expression.Quote(Expression.Lambda(Expression.Property(h, key), h))
                );
                keys = Expression.Call(typeof(Queryable), nameof(Queryable.Distinct), [k.Type], keys);
                var shown = Expression.NewArrayInit(typeof(object), Expression.Convert(k, typeof(object)));
                return Shaping.Take(Shaping.Project(keys, k.Type, Expression.Lambda(shown, k)), ground.Slots.Count());
            }
        );

    // The owner's key is in the rows themselves, or in edges between owners and rows.
    private static Type Holder(ConnectionSource list) => list.Parent!.Edge ?? list.Target.Clr!;

    private static Expression Rows(ConnectionSource list, TranslationContext ground) =>
        list.Parent!.Edge is { } edge ? Shaping.Set(ground.Db, edge) : Seen(list, ground);

    private static Expression Seen(ConnectionSource list, TranslationContext ground) =>
        AccessFilter.Seen(Shaping.Rows(list.Rows, ground), list.Target, ground);

    private static Expression Holds(
        ConnectionSource list,
        InputObject where,
        bool negated,
        Expression held,
        TranslationContext ground
    )
    {
        if (list.Parent!.Edge is null)
        {
            return Met(held);
        }

        return Shaping.Any(
            Seen(list, ground),
            list.Target.Clr!,
            row =>
                Expression.AndAlso(
                    Shaping.Same(
                        Expression.Property(row, nameof(Entity<>.Id)),
                        Expression.Property(held, list.Parent.RowKey!)
                    ),
                    Met(row)
                )
        );

        Expression Met(Expression of)
        {
            var met = Filter.Build(list.Target.Filter!, where, of, ground);
            return negated ? Expression.Not(met) : met;
        }
    }
}
