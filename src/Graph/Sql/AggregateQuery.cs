using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using Graph.Schema;
using Graph.Values;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Graph.Sql;

/// <summary>A figure as it is read from a row of the result.</summary>
/// <param name="Kind">The kind of figure: an average is read as a sum and a count, and divided exactly.</param>
/// <param name="Property">The column; null for the count.</param>
/// <param name="Part">The part of a sum to read.</param>
internal sealed record Figure(FigureKind Kind, PropertyInfo? Property, SumPart Part = SumPart.None);

/// <summary>
/// A sum is read in two parts: the sum of the quotients of all values by <see cref="SplitSum.Divisor"/>, and the sum of the remainders. Each
/// fits into 64 bits for any number of rows that a table can have and for any values; a sum of the values themselves can overflow, which fails
/// the whole statement on every server.
/// </summary>
internal enum SumPart
{
    None,
    Quotient,
    Remainder,
}

/// <summary>
/// Builds the statements that count and sum: one for all parents, grouped by their keys and the requested group keys, so that the result
/// contains groups and never rows.
/// </summary>
internal static partial class AggregateQuery
{
    /// <summary>
    /// Slots: the parents' keys, if there are any; the filter's values; the maximum number of groups, if there is one. A row holds the parent's
    /// key (or 0), the group's keys and the figures.
    /// </summary>
    public static Statement Make(
        ConnectionSource source,
        InputObject? where,
        IReadOnlyList<GroupKey> keys,
        IReadOnlyList<Figure> figures,
        ScopeBounds bounds,
        bool isBounded = false
    )
    {
        string[] inOrder = [];
        var statement = Shaping.Translate(
            source.Rows.Store,
            bounds != ScopeBounds.None,
            ground =>
            {
                inOrder = [.. OrderOf(source, ground)];
                var query = Groups(Rows(source, where, ground, bounds), keys, figures);
                return isBounded ? Shaping.Take(query, ground.Slots.Count()) : query;
            }
        );
        var text = statement.Store.Driver.Grouped(statement.Text, inOrder);
        return new Statement(
            statement.Store,
            source.Parent is null ? WithoutOwner(text, keys.Count > 0) : text,
            statement.Slots
        );
    }

    // The parent's key, then the first columns of the figures index.
    private static IEnumerable<string> OrderOf(ConnectionSource source, TranslationContext ground)
    {
        if (source.Parent is { } parent)
        {
            yield return parent.Property.Name;
        }

        var figures = ground
            .Db.Model.FindEntityType(source.Target.Clr!)!
            .GetIndexes()
            .FirstOrDefault(i => i.GetDatabaseName()!.EndsWith(FigureIndexes.Suffix, StringComparison.Ordinal));
        var leading = source.Target.Reach.Unit is null ? 1 : 2;
        foreach (var column in figures?.Properties.Take(leading) ?? [])
        {
            yield return column.Name;
        }
    }

    /// <summary>The rows to count, each with its parent's key.</summary>
    private static Counted Rows(
        ConnectionSource source,
        InputObject? where,
        TranslationContext ground,
        ScopeBounds bounds
    )
    {
        var row = source.Target.Clr!;
        var rows = AccessFilter.Seen(Shaping.Rows(source.Rows, ground), source.Target, ground.For(bounds));
        if (source.Parent is not { } parent)
        {
            return new Counted(Shaping.Filtered(rows, source.Target, where, ground), row, r => r, null)
            {
                Lead = source.Target.Reach.Unit,
            };
        }

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
        if (parent.Edge is null)
        {
            return new Counted(rows, row, r => r, Owned);
        }

        var pairs = Shaping.Join(owned, rows, row, parent);
        return new Counted(
            pairs,
            pairs.Type.GetGenericArguments()[0],
            pair => Expression.Property(pair, nameof(Edged<,>.Row)),
            pair => Owned(Expression.Property(pair, nameof(Edged<,>.Edge)))
        );
    }

    private static MethodCallExpression Groups(
        Counted rows,
        IReadOnlyList<GroupKey> keys,
        IReadOnlyList<Figure> figures
    )
    {
        if (keys.Any(k => k.OfMonth))
        {
            return ByMonth(rows, keys, figures);
        }

        var groups = Grouped(
            rows.Query,
            rows.Row,
            r => [.. rows.Owners(r), .. keys.Select(k => Expression.Property(rows.Own(r), k.Property))]
        );
        return Selected(
            groups,
            g => figures.Select(f => Value(g, rows.Row, f, rows.Own)),
            rows.HasOwner || keys.Count > 0
        );
    }

    /// <summary>
    /// Rows are counted by day first, in the order of the index that has the day after the unit, and then grouped into months: the month is
    /// computed once for each day of a unit, not for each row.
    /// </summary>
    private static MethodCallExpression ByMonth(
        Counted rows,
        IReadOnlyList<GroupKey> keys,
        IReadOnlyList<Figure> figures
    )
    {
        var columns = new[] { rows.HasOwner ? null : rows.Lead }
            .Concat(keys.Select(k => k.Property))
            .OfType<PropertyInfo>();
        var distinct = columns.Distinct().ToList();
        var before = rows.HasOwner ? 1 : 0;
        var days = Grouped(
            rows.Query,
            rows.Row,
            r => [.. rows.Owners(r), .. distinct.Select(c => Expression.Property(rows.Own(r), c))]
        );
        var counted = Shaping.Project(days, g => Days(g, rows, figures, before + distinct.Count));
        var row = counted.Type.GetGenericArguments()[0];

        Expression Key(Expression of, int place) =>
            Expression.Property(Expression.Property(of, nameof(Counts<,>.Keys)), $"K{place}");
        var months = Grouped(
            counted,
            row,
            r =>
                [
                    .. rows.HasOwner ? [Key(r, 0)] : Enumerable.Empty<Expression>(),
                    .. keys.Select(k =>
                    {
                        var key = Key(r, before + distinct.IndexOf(k.Property));
                        return k.OfMonth ? Month(key) : key;
                    }),
                ]
        );
        return Selected(months, g => figures.Select((f, i) => Sum(g, row, f, i)), hasKey: true);
    }

    private static NewExpression Days(ParameterExpression group, Counted rows, IReadOnlyList<Figure> figures, int keys)
    {
        var key = Expression.Property(group, "Key");
        var made = Edged.Made(key.Type, Enumerable.Range(0, keys).Select(i => Expression.Property(key, $"K{i}")));
        var chain = figures
            .Reverse()
            .Aggregate(
                (Expression)Expression.Constant(0),
                (rest, f) =>
                {
                    var value = Value(group, rows.Row, f, rows.Own);
                    return Edged.Made(typeof(Chain<,>).MakeGenericType(value.Type, rest.Type), [value, rest]);
                }
            );
        return Edged.Made(typeof(Counts<,>).MakeGenericType(made.Type, chain.Type), [made, chain]);
    }

    // The counts of the days are added up; the minimum of the minimums is the minimum.
    private static Expression Sum(ParameterExpression group, Type row, Figure figure, int place)
    {
        Expression Counted(Expression of) =>
            Expression.Property(
                Enumerable
                    .Range(0, place)
                    .Aggregate(
                        (Expression)Expression.Property(of, nameof(Counts<,>.Figures)),
                        (chain, _) => Expression.Property(chain, nameof(Chain<,>.Rest))
                    ),
                nameof(Chain<,>.First)
            );
        return figure.Kind == FigureKind.Count
            ? Of(group, row, FigureKind.Sum, Counted)
            : Of(group, row, figure.Kind, Counted);
    }

    // EF Core groups all rows by a constant that it selects with each of them, and a server would sort by it. Without the constant there is one
    // group, even if there are no rows.
    internal static string WithoutOwner(string text, bool hasKeys)
    {
        var whole = hasKeys ? text : ByConstant().Replace(text, "");
        return !hasKeys && whole.Length == text.Length
            ? throw new StartupException($"A query that counts everything is not grouped as expected: {text}")
            : Beginning().Replace(whole, "$0CAST(0 AS bigint), ", 1);
    }

    [GeneratedRegex(@"\nGROUP BY \S+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex ByConstant();

    [GeneratedRegex(@"\ASELECT (?:TOP\(@\w+\) )?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginning();

    private static Expression Month(Expression member)
    {
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
        List<Expression> parts = [.. keys(r)];
        if (parts.Count == 0)
        {
            parts.Add(Expression.Constant(0L));
        }

        var key = KeysOf(parts.Count).MakeGenericType([.. parts.Select(p => p.Type)]);
        var made = Edged.Made(key, parts);
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
        Func<ParameterExpression, IEnumerable<Expression>> figures,
        bool hasKey
    ) =>
        Shaping.Project(
            groups,
            g =>
            {
                var key = Expression.Property(g, "Key");
                var keys = hasKey ? key.Type.GetConstructors()[0].GetParameters() : [];
                var values = keys.Select(k => (Expression)Expression.Property(key, k.Name!)).Concat(figures(g));
                return Expression.NewArrayInit(
                    typeof(object),
                    values.Select(v => Expression.Convert(v, typeof(object)))
                );
            }
        );

    private static Expression Value(
        ParameterExpression group,
        Type row,
        Figure figure,
        Func<Expression, Expression> own
    ) =>
        figure.Property is { } property
            ? Of(group, row, figure.Kind, r => PartOf(Expression.Property(own(r), property), figure.Part))
            : Expression.Call(typeof(Enumerable), nameof(Enumerable.LongCount), [row], group);

    private static MethodCallExpression Of(
        ParameterExpression group,
        Type row,
        FigureKind kind,
        Func<Expression, Expression> value
    )
    {
        var r = Expression.Parameter(row, "r");
        var member = value(r);
        switch (kind)
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
                return Expression.Call(
                    typeof(Enumerable),
                    nameof(Enumerable.Sum),
                    [row],
                    group,
                    Expression.Lambda(member, r)
                );
            default:
                // The minimum and maximum of no values are null.
                var type = Shaping.NullableOf(member.Type);
                var method = typeof(Enumerable)
                    .GetMethods()
                    .Single(m =>
                        m.Name == $"{kind}"
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

    // Computed from the stored number: a decimal is stored as one, too.
    private static Expression PartOf(Expression member, SumPart part)
    {
        if (part == SumPart.None)
        {
            return member;
        }

        var type = Nullable.GetUnderlyingType(member.Type) is null ? typeof(long) : typeof(long?);
        var stored = Expression.Convert(Expression.Convert(member, typeof(object)), type);
        var divisor = Expression.Constant(SplitSum.Divisor, type);
        return part == SumPart.Quotient ? Expression.Divide(stored, divisor) : Expression.Modulo(stored, divisor);
    }

    private static Type KeysOf(int count) =>
        count switch
        {
            1 => typeof(Keys<>),
            2 => typeof(Keys<,>),
            3 => typeof(Keys<,,>),
            4 => typeof(Keys<,,,>),
            _ => typeof(Keys<,,,,>),
        };

    internal sealed record Keys<T0>(T0 K0);

    internal sealed record Keys<T0, T1>(T0 K0, T1 K1);

    internal sealed record Keys<T0, T1, T2>(T0 K0, T1 K1, T2 K2);

    internal sealed record Keys<T0, T1, T2, T3>(T0 K0, T1 K1, T2 K2, T3 K3);

    internal sealed record Keys<T0, T1, T2, T3, T4>(T0 K0, T1 K1, T2 K2, T3 K3, T4 K4);

    /// <summary>The figures of one day: its keys, and a chain of the figures.</summary>
    internal sealed record Counts<TKeys, TFigures>(TKeys Keys, TFigures Figures);

    internal sealed record Chain<TFirst, TRest>(TFirst First, TRest Rest);

    /// <summary>The rows to count.</summary>
    /// <param name="Query">The query.</param>
    /// <param name="Row">The type of its rows.</param>
    /// <param name="Own">The counted record within a row.</param>
    /// <param name="Owner">The parent's key within a row; null where there are no parents.</param>
    private sealed record Counted(
        Expression Query,
        Type Row,
        Func<Expression, Expression> Own,
        Func<Expression, Expression>? Owner
    )
    {
        /// <summary>The first column of the figures index, if that is not the parent's key.</summary>
        public PropertyInfo? Lead { get; init; }

        public bool HasOwner => Owner is not null;

        public IEnumerable<Expression> Owners(Expression row) => Owner is null ? [] : [Owner(row)];
    }
}
