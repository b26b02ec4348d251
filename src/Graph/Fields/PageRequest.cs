using Graph.Callers;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>The arguments of a connection, checked before anything is read. They do not depend on the caller.</summary>
/// <param name="Size">The number of rows requested.</param>
/// <param name="Ordering">Their order.</param>
/// <param name="Filtering">Their filter.</param>
/// <param name="After">The values of the cursor after which the page starts.</param>
/// <param name="Before">The values of the cursor before which the page ends.</param>
/// <param name="Shape">The part of these arguments that decides the statement's text.</param>
/// <param name="List">The list and its order, as cursors identify them.</param>
/// <param name="OrderDemands">The permissions needed to order by linked nodes.</param>
internal sealed record PageRequest(
    int Size,
    Ordering Ordering,
    Filtering Filtering,
    IReadOnlyList<object?>? After,
    IReadOnlyList<object?>? Before,
    string Shape,
    string List,
    IReadOnlyList<Demand> OrderDemands
) : Bound
{
    // Two cursors with this many keys, together with the filter's values, fit into the parameters of one statement.
    private const int MostKeys = 8;

    public static PageRequest Of(
        Binding context,
        SelectedField selected,
        ConnectionSource source,
        Dictionary<string, object?> arguments
    )
    {
        var first = arguments.GetValueOrDefault("first") as int?;
        var last = arguments.GetValueOrDefault("last") as int?;
        CheckSize(context, selected, first, "first");
        CheckSize(context, selected, last, "last");
        if (first is not null && last is not null)
        {
            context.Problems.Add(
                new Problem(
                    Codes.PagingInvalid,
                    "first 与 last 不能同时使用。",
                    "Give first or last, not both.",
                    selected.Path
                )
            );
        }

        var order = (InputType)selected.Field.Arguments.First(a => a.Name == "order").Type.Leaf;
        var needs = new List<Demand>();
        var ordering = new Ordering(
            OrderKeys.Of(
                source.Target,
                order,
                arguments.GetValueOrDefault("order"),
                (name, permission) => needs.Add(new Demand(permission, ["order", name]))
            ),
            last is not null
        );
        var filtering = Filtering.Of(context, selected, source.Target, arguments);
        CheckKeys(context, selected, OrderKeys.Count(arguments.GetValueOrDefault("order")));
        var by = string.Join(',', ordering.Keys.Select(k => k.Name + (k.Ascending ? '+' : '-')));
        var list = $"{selected.Field.Origin}|{by}";
        var after = CursorOf(context, selected, arguments, "after", list, ordering);
        var before = CursorOf(context, selected, arguments, "before", list, ordering);
        var shape = $"{filtering.Shape}|{by}|{ordering.Backward}|{Ordering.Shape(after)}|{Ordering.Shape(before)}";
        return new PageRequest(
            last ?? first ?? context.Limits.DefaultPageSize,
            ordering,
            filtering,
            after,
            before,
            shape,
            list,
            needs
        );
    }

    public override IReadOnlyList<Demand> Demands { get; } =
        OrderDemands.Count == 0 ? Filtering.Demands : [.. Filtering.Demands, .. OrderDemands];

    private readonly IReadOnlyList<object?> known = With(Size, Filtering.Values, After, Before);

    /// <summary>The values after the parent's key, in the order of <see cref="Shaping.Page"/>.</summary>
    /// <param name="filter">The filter's values, resolved.</param>
    public IReadOnlyList<object?> Values(IReadOnlyList<object?> filter) =>
        ReferenceEquals(filter, Filtering.Values) ? known : With(Size, filter, After, Before);

    private static IReadOnlyList<object?> With(
        int size,
        IReadOnlyList<object?> filter,
        IReadOnlyList<object?>? after,
        IReadOnlyList<object?>? before
    ) => [size + 1, .. filter, .. Ordering.Values(after), .. Ordering.Values(before)];

    private static void CheckSize(Binding context, SelectedField selected, int? size, string argument)
    {
        var most = context.Limits.MaxPageSize;
        if (size < 0 || size > most)
        {
            context.Problems.Add(
                new Problem(
                    Codes.PagingInvalid,
                    $"{argument} 应在 0 与 {most} 之间。",
                    $"{argument} must be between 0 and {most}.",
                    [.. selected.Path, argument]
                )
            );
        }
    }

    private static void CheckKeys(Binding context, SelectedField selected, int keys)
    {
        if (keys > MostKeys)
        {
            context.Problems.Add(
                new Problem(
                    Codes.PagingInvalid,
                    $"排序字段过多，最多 {MostKeys} 个。",
                    $"The order has more than {MostKeys} keys.",
                    [.. selected.Path, "order"]
                )
            );
        }
    }

    private static IReadOnlyList<object?>? CursorOf(
        Binding context,
        SelectedField selected,
        Dictionary<string, object?> arguments,
        string argument,
        string list,
        Ordering ordering
    )
    {
        if (arguments.GetValueOrDefault(argument) is not string text)
        {
            return null;
        }

        // A linked node may be missing.
        var types = ordering.Keys.Select(k =>
            k.Link is null ? k.Property.PropertyType : Shaping.NullableOf(k.Property.PropertyType)
        );
        var values = Cursor.Read(list, [.. types], text);
        if (values is null)
        {
            context.Problems.Add(
                new Problem(
                    Codes.CursorInvalid,
                    "游标无效，或来自其他列表、其他排序。",
                    "This cursor is damaged, or comes from another list or order.",
                    [.. selected.Path, argument]
                )
            );
        }

        return values;
    }
}
