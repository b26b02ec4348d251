using System.Linq.Expressions;
using System.Reflection;
using Graph.Schema;
using Graph.Values;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Graph.Sql;

/// <summary>
/// The query of a page. The rows of several parents, and of a caller's units, are read parent by parent: each seeks the index that has the
/// parent's key and then the order, and stops at the limit. It is one statement with one plan, regardless of the number of parents.
/// </summary>
/// <param name="source">The list.</param>
/// <param name="where">The filter.</param>
/// <param name="ordering">Their order.</param>
/// <param name="after">The cursor after which the page starts.</param>
/// <param name="before">The cursor before which the page ends.</param>
/// <param name="bounds">What is checked against the caller's units.</param>
/// <param name="ground">The translation context.</param>
internal sealed class PageQuery(
    ConnectionSource source,
    InputObject? where,
    Ordering ordering,
    IReadOnlyList<object?>? after,
    IReadOnlyList<object?>? before,
    ScopeBounds bounds,
    TranslationContext ground
)
{
    private readonly Type row = source.Target.Clr!;
    private readonly PropertyInfo id = source.Target.Clr!.GetProperty(nameof(Entity<>.Id))!;

    private readonly PageConditions conditions = new(source, where, ground);

    // Equal parts of a query share the placeholders of their values.
    private readonly List<Expression> places = [];

    /// <summary>Builds the query.</summary>
    /// <param name="columns">The columns to read.</param>
    public Expression Build(IReadOnlyList<PropertyInfo> columns)
    {
        if (source.Parent is { } parent)
        {
            return OfParents(parent, columns);
        }

        var isByUnit = bounds == ScopeBounds.Rows && AccessFilter.IsByUnit(source.Target);
        return conditions.KeysOf(isByUnit ? source.Target.Reach.Unit : null) is { } keys ? OfKeys(keys, columns)
            : isByUnit ? OfUnits(columns)
            : OfAll(columns);
    }

    private Expression OfAll(IReadOnlyList<PropertyInfo> columns)
    {
        var limit = Limit();
        var rows = Ordered(Among(null, ground.For(bounds), limit, conditions.OnRow), row);
        return Shaping.Take(Read(rows, row, r => r, null, columns), limit);
    }

    private Expression OfParents(ParentKey parent, IReadOnlyList<PropertyInfo> columns)
    {
        var item = Item(parent.Property);
        var keys = ground.Slots.ListOf(ground.ColumnOf(parent.Property), item);
        var limit = Limit(parent.Edge is null ? parent.Property : null);
        var reach = ground.For(bounds);
        var pairs = parent.Edge is { } edge
            ? Each(keys, item, key => First(Chosen(Belongs(parent, key), reach, conditions.OnRow, edge), limit))
            : Each(
                keys,
                item,
                key => First(Among(Belongs(parent, key), reach, limit, BeyondKey(parent.Property)), limit),
                key => conditions.OnKey(parent.Property, key)
            );
        var p = Expression.Parameter(Item(pairs), "p");
        var byOwner = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.OrderBy),
            [p.Type, item],
            pairs,
            Expression.Quote(Expression.Lambda(Key(p), p))
        );
        var ordered = ordering.Apply(
            byOwner,
            p.Type,
            NullsAreGreatest,
            (pair, key) => ValueOf(Within(pair), key),
            further: true
        );
        return Read(ordered, p.Type, Within, Key, columns);
    }

    // Rows found by their keys, or by the keys of linked records: there are few, regardless of their unit.
    private Expression OfKeys(KeyCondition given, IReadOnlyList<PropertyInfo> columns)
    {
        var limit = Limit();
        var item = Item(given.Column);
        var keys = given.Places.Single();
        var found = given.AreSeveral
            ? Items(Each(keys, item, key => First(With(r => Is(Expression.Property(r, given.Column), key)), limit)))
            : With(r => Shaping.Same(Expression.Property(r, given.Column), keys));
        return Shaping.Take(Read(Ordered(found, row), row, r => r, null, columns), limit);

        Expression With(Func<Expression, Expression> isKey)
        {
            var reach = ground.For(bounds);
            return given.Column.Name == source.Target.Reach.Unit?.Name
                ? Among(isKey, reach, limit, r => conditions.BeyondKey(r, given))
                : Chosen(WithFacet(isKey), reach, r => conditions.BeyondKey(r, given));
        }
    }

    // Rows of the caller's units, and rows handed over from other units, each found by its own index.
    private Expression OfUnits(IReadOnlyList<PropertyInfo> columns)
    {
        var target = source.Target;
        var unit = target.Reach.Unit!;
        var item = Item(unit);
        var units = AccessFilter.UnitsOf(target, ground, joined: true);
        var limit = Limit(unit);
        var inside = ground.For(ScopeBounds.Conditions);
        Expression found = Items(
            Each(
                units,
                item,
                key => First(Among(r => Is(Expression.Property(r, unit), key), inside, limit, BeyondKey(unit)), limit),
                key => conditions.OnKey(unit, key)
            )
        );
        var known = new List<Func<Expression, Expression>>
        {
            r => Shaping.In(Expression.Property(r, unit), AccessFilter.UnitsOf(target, ground, joined: false), item),
        };
        var handed = new List<Expression>();
        foreach (var (way, isOrdered) in AccessFilter.HandedOver(target, ground))
        {
            var earlier = known.ToList();
            var rows = Chosen(
                WithFacet(r =>
                    earlier.Select(k => (Expression)Expression.Not(k(r))).Aggregate(way(r), Expression.AndAlso)
                ),
                inside,
                conditions.OnRow
            );
            // With an order, a planner might scan all rows in that order until it finds the few that match.
            handed.Add(isOrdered ? First(rows, limit) : rows);
            known.Add(way);
        }

        if (handed.Count > 0)
        {
            found = Together([found, .. handed]);
        }

        return Shaping.Take(Read(Ordered(found, row), row, r => r, null, columns), limit);
    }

    // The placeholder for the maximum number of rows; those of the conditions come next.
    private Expression Limit(PropertyInfo? key = null)
    {
        var limit = ground.Slots.Count();
        conditions.Take(key);
        return limit;
    }

    // The rows from which a page is selected. Each value of a facet is queried separately, up to the page size.
    private Expression Among(
        Func<Expression, Expression>? belongs,
        TranslationContext reach,
        Expression limit,
        Func<Expression, Expression?> rest
    )
    {
        return conditions.FacetValues switch
        {
            [] => Chosen(belongs, reach, rest),
            [var only] => Chosen(With(only), reach, rest),
            var several => Together(several.Select(v => First(Chosen(With(v), reach, rest), limit))),
        };

        Func<Expression, Expression> With(Expression value) =>
            r =>
            {
                var has = Expression.Equal(Expression.Property(r, conditions.Facet!), value);
                return belongs is null ? has : Expression.AndAlso(belongs(r), has);
            };
    }

    // Other keys find only a few rows: a comparison with a CASE expression keeps the planner from the facet's index.
    private Func<Expression, Expression> WithFacet(Func<Expression, Expression> belongs)
    {
        if (conditions.Facet is not { } facet)
        {
            return belongs;
        }

        var type = facet.PropertyType;
        var zero = Expression.Constant(0);
        return of =>
        {
            var values = Expression.NewArrayInit(type, conditions.FacetValues);
            var has = Shaping.In(Expression.Property(of, facet), values, type);
            var compared = Expression.Condition(has, Expression.Constant(1), zero);
            return Expression.AndAlso(belongs(of), Expression.GreaterThan(compared, zero));
        };
    }

    private Func<Expression, Expression?> BeyondKey(PropertyInfo column) => r => conditions.BeyondKey(r, column);

    // The union of several queries that have no rows in common.
    private Expression Together(IEnumerable<Expression> queries) =>
        queries.Aggregate(
            (all, more) => Expression.Call(typeof(Queryable), nameof(Queryable.Concat), [row], all, more)
        );

    // The rows, or edges with their rows, that meet the remaining conditions.
    private Expression Chosen(
        Func<Expression, Expression>? belongs,
        TranslationContext reach,
        Func<Expression, Expression?> rest,
        Type? edge = null
    )
    {
        var rows = Shaping.Rows(source.Rows, ground);
        if (edge is null && belongs is not null)
        {
            rows = Shaping.Where(rows, row, belongs);
        }

        return ground.Slots.Repeat(
            places,
            () =>
            {
                var seen = AccessFilter.Seen(rows, source.Target, reach);
                var items = Shaping.Where(seen, row, rest);
                if (edge is not null)
                {
                    var edges = Shaping.Where(Shaping.Set(ground.Db, edge), edge, e => belongs!(e));
                    items = Shaping.Join(edges, items, row, source.Parent!);
                }

                var item = Item(items);
                items = Shaping.Where(items, item, i => Beyond(i, after, towardsStart: false));
                return Shaping.Where(items, item, i => Beyond(i, before, towardsStart: true));
            }
        );
    }

    private Expression? Beyond(Expression item, IReadOnlyList<object?>? cursor, bool towardsStart) =>
        cursor is null ? null : ordering.Beyond(cursor, ground.Slots, towardsStart, key => ValueOf(item, key));

    // Each key with its first rows, or edges with their rows.
    private Expression Each(
        Expression keys,
        Type key,
        Func<Expression, Expression> first,
        Func<Expression, Expression?>? condition = null
    )
    {
        var k = Expression.Parameter(key, "k");
        var kept = condition?.Invoke(k) is { } holds ? Narrowed(keys, k, holds) : keys;
        if (HasLateral)
        {
            var items = first(k);
            return Pairs(source.Rows.Store.Driver.IsolatesLists ? Isolated(kept, key) : kept, k, items, Item(items));
        }

        // Without lateral joins, a subquery after FROM cannot refer to its siblings, so it selects the rows by their keys.
        var pairs = Pairs(kept, k, Shaping.Set(ground.Db, row), row);
        return Shaping.Where(pairs, Item(pairs), p => Contains(Ids(first(Key(p))), Expression.Property(Within(p), id)));
    }

    // The keys for which a condition holds; rows of the other keys are not read.
    private static MethodCallExpression Narrowed(Expression keys, ParameterExpression k, Expression holds) =>
        Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Where),
            [k.Type],
            AsParameter(keys),
            Expression.Lambda(holds, k)
        );

    // Otherwise EF Core would evaluate a query that consists only of parameters on the client.
    private static Expression AsParameter(Expression keys) =>
        keys is MemberExpression ? Expression.Call(typeof(EF), nameof(EF.Parameter), [keys.Type], keys) : keys;

    // Ordering with a limit that no list reaches moves the list into a subquery.
    private static MethodCallExpression Isolated(Expression keys, Type key)
    {
        var k = Expression.Parameter(key, "k");
        var ordered = Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.OrderBy),
            [key, key],
            AsParameter(keys),
            Expression.Lambda(k, k)
        );
        return Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Take),
            [key],
            ordered,
            Expression.Call(typeof(EF), nameof(EF.Constant), [typeof(int)], Expression.Constant(int.MaxValue))
        );
    }

    private static MethodCallExpression Pairs(Expression keys, ParameterExpression k, Expression items, Type item)
    {
        var i = Expression.Parameter(item, "i");
        var pair = Edged.Under(k, i);
        // The list of keys is a separate operand, so that EF Core makes it a parameter and not a constant.
        var pairs = Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.SelectMany),
            [k.Type, item, pair.Type],
            keys,
            Expression.Lambda(
                typeof(Func<,>).MakeGenericType(k.Type, typeof(IEnumerable<>).MakeGenericType(item)),
                items,
                k
            ),
            Expression.Lambda(pair, k, i)
        );
        return Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [pair.Type], pairs);
    }

    private MethodCallExpression Ids(Expression items)
    {
        var i = Expression.Parameter(Item(items), "i");
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Select),
            [i.Type, id.PropertyType],
            items,
            Expression.Quote(Expression.Lambda(Expression.Property(RowOf(i), id), i))
        );
    }

    private MethodCallExpression Contains(Expression ids, Expression one) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [id.PropertyType], ids, one);

    private static MethodCallExpression Items(Expression pairs)
    {
        var p = Expression.Parameter(Item(pairs), "p");
        var within = Within(p);
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Select),
            [p.Type, within.Type],
            pairs,
            Expression.Quote(Expression.Lambda(within, p))
        );
    }

    private Expression First(Expression items, Expression limit)
    {
        var item = Item(items);
        return Shaping.Take(Ordered(items, item), item, limit);
    }

    private Expression Ordered(Expression items, Type item) => ordering.Apply(items, item, NullsAreGreatest, ValueOf);

    private bool HasLateral => source.Rows.Store.Driver.HasLateral;

    private bool NullsAreGreatest => source.Rows.Store.Driver.NullsAreGreatest;

    private OrderedValue ValueOf(Expression item, OrderKey key)
    {
        if (key.Link is { } link)
        {
            return Linked(Expression.Property(RowOf(item), link.Key), link.Target, key.Property);
        }

        // An edge repeats the columns that its row is ordered by, so that the index of the edges supports the order.
        if (IsEdged(item.Type) && EdgeColumn(key.Property) is { } column)
        {
            return Of(Expression.Property(Expression.Property(item, nameof(Edged<,>.Edge)), column), column);
        }

        return Of(Shaping.Column(RowOf(item), key.Property), key.Property);

        OrderedValue Of(Expression value, PropertyInfo property)
        {
            var mapped = ground.ColumnOf(property);
            return new OrderedValue(value, mapped, mapped.IsNullable);
        }
    }

    private PropertyInfo? EdgeColumn(PropertyInfo property)
    {
        var parent = source.Parent!;
        var column = property.Name == id.Name ? parent.RowKey : parent.Edge!.GetProperty(property.Name);
        return column?.PropertyType == property.PropertyType ? column : null;
    }

    // A linked node that the caller may not see has no value.
    private OrderedValue Linked(Expression key, ObjectType target, PropertyInfo property)
    {
        var value = Shaping.NullableOf(property.PropertyType);
        var seen = Shaping.Where(
            AccessFilter.Set(target, ground),
            target.Clr!,
            t => Shaping.Same(Expression.Property(t, nameof(Entity<>.Id)), key)
        );
        var t = Expression.Parameter(target.Clr!, "t");
        var values = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Select),
            [t.Type, value],
            seen,
            Expression.Quote(Expression.Lambda(Expression.Convert(Expression.Property(t, property), value), t))
        );
        return new OrderedValue(
            Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [value], values),
            ground.ColumnOf(property),
            true
        );
    }

    private MethodCallExpression Read(
        Expression items,
        Type item,
        Func<Expression, Expression> within,
        Func<Expression, Expression>? owner,
        IReadOnlyList<PropertyInfo> columns
    )
    {
        var i = Expression.Parameter(item, "i");
        return Shaping.Project(
            items,
            i,
            [
                .. owner is null ? [] : new[] { owner(i) },
                .. columns.Select(c => Shaping.Column(RowOf(within(i)), c)),
                .. ordering.Keys.Where(k => k.Link is not null).Select(k => ValueOf(within(i), k).Value),
            ]
        );
    }

    private Func<Expression, Expression> Belongs(ParentKey parent, Expression key) =>
        of => Is(Expression.Property(of, parent.Property), key);

    // EF Core turns an equality with the key into a join with all rows, ranked by ROW_NUMBER; an equivalent range prevents that.
    private Expression Is(Expression member, Expression key)
    {
        var equal = Shaping.Same(member, key);
        return HasLateral
            ? Expression.AndAlso(equal, Expression.GreaterThanOrEqual(member, AsType(key, member.Type)))
            : equal;

        static Expression AsType(Expression value, Type type) =>
            value.Type == type ? value : Expression.Convert(value, type);
    }

    private static MemberExpression Key(Expression pair) => Expression.Property(pair, nameof(Keyed<,>.Key));

    private static MemberExpression Within(Expression pair) => Expression.Property(pair, nameof(Keyed<,>.Item));

    private static Expression RowOf(Expression item) =>
        IsEdged(item.Type) ? Expression.Property(item, nameof(Edged<,>.Row)) : item;

    private static bool IsEdged(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Edged<,>);

    private static Type Item(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    private static Type Item(Expression query) =>
        query
            .Type.GetInterfaces()
            .Append(query.Type)
            .First(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .GetGenericArguments()[0];
}
