using System.Linq.Expressions;
using System.Reflection;
using Graph.Schema;
using Graph.Values;
using Kernel;
using Kernel.Settings;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace Graph.Sql;

/// <summary>
/// Builds the graph's queries on top of the modules' queries, and has EF Core translate each shape once. Values of a request never enter here;
/// see <see cref="ParameterBinder"/>.
/// </summary>
internal static class Shaping
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly MethodInfo Contains = typeof(Enumerable)
        .GetMethods()
        .Single(m => m.Name == nameof(Enumerable.Contains) && m.GetParameters().Length == 2);

    /// <summary>
    /// A page of rows. Slots: the parents' keys, if there are any; the limit; the filter's values; the cursors' values. A row begins with the
    /// parent's key, if there is one; the values of keys on linked nodes come last.
    /// </summary>
    public static Statement Page(
        ConnectionSource source,
        IReadOnlyList<PropertyInfo> columns,
        InputObject? where,
        Ordering ordering,
        IReadOnlyList<object?>? after,
        IReadOnlyList<object?>? before,
        ScopeBounds bounds
    ) =>
        Translate(
            source.Rows.Store,
            bounds != ScopeBounds.None,
            ground => new PageQuery(source, where, ordering, after, before, bounds, ground).Build(columns)
        );

    /// <summary>The row with a natural key. Slots: the key.</summary>
    public static Statement Lookup(LookupSource source, IReadOnlyList<PropertyInfo> columns, bool limited) =>
        Translate(
            source.Rows.Store,
            limited,
            ground =>
            {
                var row = source.Target.Clr!;
                var query = Where(
                    Rows(source.Rows, ground),
                    row,
                    r =>
                        Expression.Equal(
                            Expression.Property(r, source.Key),
                            ground.Slots.ValueOf(ground.ColumnOf(source.Key), source.Key.PropertyType)
                        )
                );
                return Select(AccessFilter.Seen(query, source.Target, ground), row, columns);
            }
        );

    /// <summary>The rows with these keys; if a permission beside the node's own is given, only those within its reach.</summary>
    public static KeyedStatement ByKeys(
        ObjectType node,
        IReadOnlyList<PropertyInfo> columns,
        bool limited,
        string? permission = null
    ) =>
        new(single =>
            Translate(
                node.Store!,
                limited,
                ground =>
                {
                    var row = node.Clr!;
                    var query = WithKeys(
                        Set(ground.Db, row),
                        row,
                        row.GetProperty(nameof(Entity<>.Id))!,
                        single,
                        ground
                    );
                    return Select(AccessFilter.Seen(query, node, ground, permission), row, columns);
                }
            )
        );

    /// <summary>The keys of the rows that meet conditions. Slots: the filter's values; the limit.</summary>
    public static Statement Keys(ObjectType node, InputObject where, bool limited) =>
        Translate(
            node.Store!,
            limited,
            ground =>
            {
                var row = node.Clr!;
                var query = Filtered(AccessFilter.Set(node, ground), node, where, ground);
                return Take(Select(query, row, [row.GetProperty(nameof(Entity<>.Id))!]), ground.Slots.Count());
            }
        );

    /// <summary>
    /// The edges from these keys: pairs of this key and the other. A caller who sees a node sees its edges; the visibility of the other node is
    /// checked separately.
    /// </summary>
    public static KeyedStatement Edges(LinksSource source) =>
        new(single =>
            Translate(
                source.Edges.Store,
                limited: false,
                ground =>
                {
                    var edge = source.From.DeclaringType!;
                    var query = WithKeys(Rows(source.Edges, ground), edge, source.From, single, ground);
                    query = new Ordering([new OrderKey(source.From, true), new OrderKey(source.To, true)], false).Apply(
                        query,
                        edge,
                        nullsAreGreatest: true,
                        (e, key) =>
                            new OrderedValue(Expression.Property(e, key.Property), ground.ColumnOf(key.Property), false)
                    );
                    return Select(query, edge, [source.From, source.To]);
                }
            )
        );

    internal static Statement Translate(ModuleStore store, bool limited, Func<TranslationContext, Expression> build)
    {
        using var db = store.Open();
        var slots = ParameterBinder.For(db);
        var expression = build(new TranslationContext(store, db, slots, limited));
        var provider = db.GetService<IAsyncQueryProvider>();
        using var command = provider.CreateQuery<object[]>(expression).CreateDbCommand();
        if (command.Parameters.Count > slots.Slots.Count)
        {
            throw new StartupException(
                $"A query of {store.Module.Name} holds values of a request; they would be kept for the next one."
            );
        }

        return new Statement(store, store.Driver.Ordered(command.CommandText), slots.Slots);
    }

    internal static Expression Rows(QueryMethod method, TranslationContext ground) =>
        ((IQueryable)method.Method.Invoke(null, [ground.Db])!).Expression;

    internal static Expression Set(DbContext db, Type row) =>
        (
            (IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(row).Invoke(db, null)!
        ).Expression;

    internal static Expression Filtered(
        Expression query,
        ObjectType node,
        InputObject? where,
        TranslationContext ground
    ) => Where(query, node.Clr!, r => where is null ? null : Filter.Build(node.Filter!, where, r, ground));

    internal static Expression Where(Expression query, Type row, Func<ParameterExpression, Expression?> condition)
    {
        var parameter = Expression.Parameter(row, "r");
        return condition(parameter) is { } holds
            ? Expression.Call(
                typeof(Queryable),
                nameof(Queryable.Where),
                [row],
                query,
                Expression.Quote(Expression.Lambda(holds, parameter))
            )
            : query;
    }

    private static Expression WithKeys(
        Expression query,
        Type row,
        PropertyInfo key,
        bool single,
        TranslationContext ground
    )
    {
        var (column, type) = (ground.ColumnOf(key), key.PropertyType);
        return Where(
            query,
            row,
            r =>
                single
                    ? Expression.Equal(Expression.Property(r, key), ground.Slots.ValueOf(column, type))
                    : In(Expression.Property(r, key), ground.Slots.ListOf(column, type), type)
        );
    }

    /// <summary>Edges joined with the rows that they refer to.</summary>
    internal static MethodCallExpression Join(Expression edges, Expression rows, Type row, ParentKey parent)
    {
        var (e, r) = (Expression.Parameter(parent.Edge!, "e"), Expression.Parameter(row, "r"));
        var id = row.GetProperty(nameof(Entity<>.Id))!;
        var result = Edged.Of(e, r);
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Join),
            [e.Type, row, id.PropertyType, result.Type],
            edges,
            rows,
            Expression.Quote(Expression.Lambda(Expression.Property(e, parent.RowKey!), e)),
            Expression.Quote(Expression.Lambda(Expression.Property(r, id), r)),
            Expression.Quote(Expression.Lambda(result, e, r))
        );
    }

    /// <summary>The nullable form of a type.</summary>
    internal static Type NullableOf(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;

    internal static MethodCallExpression Take(Expression query, Expression limit) =>
        Take(query, typeof(object[]), limit);

    internal static MethodCallExpression Take(Expression query, Type item, Expression limit) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Take), [item], query, limit);

    /// <summary>Whether there is a row for which a condition holds.</summary>
    internal static MethodCallExpression Any(Expression rows, Type row, Func<ParameterExpression, Expression> holds)
    {
        var parameter = Expression.Parameter(row, "a");
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Any),
            [row],
            rows,
            Expression.Quote(Expression.Lambda(holds(parameter), parameter))
        );
    }

    /// <summary>Whether two keys are equal; one or both may be null.</summary>
    internal static Expression Same(Expression one, Expression other)
    {
        return Expression.Equal(Common(one, other), Common(other, one));

        static Expression Common(Expression key, Expression beside) =>
            key.Type == beside.Type || Nullable.GetUnderlyingType(key.Type) is not null
                ? key
                : Expression.Convert(key, beside.Type);
    }

    internal static Expression In(Expression member, Expression keys, Type item) =>
        Expression.Call(
            Contains.MakeGenericMethod(item),
            keys,
            member.Type == item ? member : Expression.Property(member, "Value")
        );

    private static MethodCallExpression Select(Expression query, Type row, IReadOnlyList<PropertyInfo> columns)
    {
        var parameter = Expression.Parameter(row, "r");
        return Project(query, parameter, columns.Select(c => Column(parameter, c)));
    }

    /// <summary>A column of a row, in the property's type.</summary>
    internal static Expression Column(Expression row, PropertyInfo column) =>
        Expression.Property(row, row.Type.GetProperty(column.Name, Members)!);

    internal static MethodCallExpression Project(
        Expression query,
        ParameterExpression item,
        IEnumerable<Expression> values
    ) =>
        Project(
            query,
            item.Type,
            Expression.Lambda(
                Expression.NewArrayInit(typeof(object), values.Select(v => Expression.Convert(v, typeof(object)))),
                item
            )
        );

    /// <summary>The projection of each item.</summary>
    internal static MethodCallExpression Project(
        MethodCallExpression groups,
        Func<ParameterExpression, Expression> made
    )
    {
        var g = Expression.Parameter(groups.Type.GetGenericArguments()[0], "g");
        var body = made(g);
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Select),
            [g.Type, body.Type],
            groups,
            Expression.Quote(Expression.Lambda(body, g))
        );
    }

    internal static MethodCallExpression Project(Expression query, Type row, LambdaExpression columns) =>
        Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Select),
            [row, typeof(object[])],
            query,
            Expression.Quote(columns)
        );
}
