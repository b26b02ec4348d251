using System.Reflection;
using Graph.Fields;
using Graph.Schema;
using Graph.Sql;
using Graph.Values;

namespace SqlServer.Tests;

/// <summary>Every kind of statement that the graph can generate from the modules' declarations.</summary>
/// <param name="model">The graph.</param>
/// <param name="limited">Whether the caller sees the records of some units only.</param>
internal sealed class Shapes(GraphModel model, bool limited)
{
    private static readonly Figure[] Count = [new(FigureKind.Count, null)];

    private ScopeBounds Bounds => limited ? ScopeBounds.Rows : ScopeBounds.None;

    private IEnumerable<ObjectType> Nodes => model.Types.OfType<ObjectType>().Where(t => t.IsNode);

    private IEnumerable<(string Name, Source Source, Field Field)> Fields =>
        from type in model.Types.OfType<ObjectType>()
        from shown in type.Fields
        select ($"{type.Name}.{shown.Name}", shown.Source, shown);

    /// <summary>One statement for each field that reads data, and for each node.</summary>
    public IEnumerable<Shape> Reading =>
        Fields
            .SelectMany(f =>
                f.Source switch
                {
                    ConnectionSource list =>
                    [
                        Shape.Of(f.Name, Page(list, [], backward: false)),
                        Shape.Of($"{f.Name} totalCount", AggregateQuery.Make(list, null, [], Count, Bounds)),
                    ],
                    LookupSource lookup => [Shape.Of(f.Name, Shaping.Lookup(lookup, Columns(lookup.Target), limited))],
                    LinksSource links => Shape.Of(f.Name, Shaping.Edges(links)),
                    AggregateSource { List: var list } =>
                    [
                        Shape.Of(f.Name, AggregateQuery.Make(list, null, [], Figures(list.Target), Bounds)),
                    ],
                    _ => Enumerable.Empty<Shape>(),
                }
            )
            .Concat(Nodes.SelectMany(n => Shape.Of(n.Name, Shaping.ByKeys(n, Columns(n), limited))));

    /// <summary>Every group, every order with its cursors, in both directions, and every condition.</summary>
    public IEnumerable<Shape> Asking => Groups.Concat(Orders).Concat(Conditions);

    private IEnumerable<Shape> Groups =>
        from shown in Fields
        where shown.Source is AggregateSource
        let list = ((AggregateSource)shown.Source).List
        from key in Keys(list.Target)
        select Shape.Of(
            $"{shown.Name} by {key.Property.Name}{(key.OfMonth ? "'s month" : "")}",
            AggregateQuery.Make(list, null, [key], Count, Bounds, isBounded: true)
        );

    private IEnumerable<Shape> Orders =>
        from shown in Fields
        where shown.Source is ConnectionSource
        let list = (ConnectionSource)shown.Source
        from key in OrderKeys(shown.Field)
        from backward in new[] { false, true }
        select Shape.Of($"{shown.Name} by {key.Name}{(backward ? " backward" : "")}", Page(list, [key], backward));

    private static IEnumerable<OrderKey> OrderKeys(Field list) =>
        ((InputType)list.Arguments.First(a => a.Name == "order").Type.Leaf).Fields.SelectMany(field =>
            field.Target is { } target
                // One column of a linked node represents all.
                ? target
                    .Sort!.Linked.Fields.Take(1)
                    .Select(f => new OrderKey(f.Property!, true, new OrderLink(field.Property!, target)))
                : [new OrderKey(field.Property!, true)]
        );

    private IEnumerable<Shape> Conditions =>
        from node in Nodes
        where node.Filter is not null
        from shown in node.Filter!.Fields
        from condition in Conditioned(shown)
        select Shape.Of(
            $"{node.Name} where {shown.Name}",
            Shaping.Keys(node, new InputObject { [shown.Name] = condition }, limited)
        );

    private Statement Page(ConnectionSource list, IReadOnlyList<OrderKey> keys, bool backward)
    {
        var id = list.Target.Clr!.GetProperty("Id")!;
        IReadOnlyList<OrderKey> all = [.. keys, new OrderKey(id, keys.Count > 0)];
        // The value of a flag at the cursor is part of the statement.
        object?[]? cursor = keys.Count == 0 ? null : [.. all.Select(k => IsFlag(k) ? (object)true : new object())];
        return Shaping.Page(list, Columns(list.Target), null, new Ordering(all, backward), cursor, cursor, Bounds);
    }

    private static bool IsFlag(OrderKey key) =>
        (Nullable.GetUnderlyingType(key.Property.PropertyType) ?? key.Property.PropertyType) == typeof(bool);

    private static IReadOnlyList<PropertyInfo> Columns(ObjectType node) =>
        [
            .. node
                .Fields.Select(f =>
                    f.Source switch
                    {
                        IdSource id => id.Property,
                        ColumnSource column => column.Property,
                        LinkSource link => link.Key,
                        _ => null,
                    }
                )
                .OfType<PropertyInfo>()
                .DistinctBy(p => p.Name),
        ];

    private IReadOnlyList<Figure> Figures(ObjectType target)
    {
        var columns = new FigureColumns();
        var sources = Parts($"{target.Name}Aggregate")
            .SelectMany(f => f.Type.Leaf is ObjectType figures ? figures.Fields : [])
            .Select(f => f.Source)
            .OfType<FigureSource>();
        // An average is read as a sum and a count.
        foreach (var figure in sources.Where(f => f is { Property: not null, Kind: not FigureKind.Avg }))
        {
            if (figure.Kind == FigureKind.Sum)
            {
                columns.Sum(figure.Property!);
            }
            else
            {
                columns.Use(new Figure(figure.Kind, figure.Property));
            }
        }

        return [.. Count, .. columns.Figures];
    }

    private IEnumerable<GroupKey> Keys(ObjectType target) =>
        Parts($"{target.Name}Group").Select(f => f.Source).OfType<GroupKeySource>().Select(s => s.Key);

    private IEnumerable<Field> Parts(string type) => (model.Find(type) as ObjectType)?.Fields ?? [];

    private static IEnumerable<InputObject> Conditioned(InputField field)
    {
        if (field is { Target: null, Property: null, List: null })
        {
            // "and" and "or" combine conditions that are tested separately.
            yield break;
        }

        if (field.List is not null)
        {
            yield return new InputObject { ["some"] = new InputObject(), ["all"] = new InputObject() };
            yield return new InputObject { ["none"] = new InputObject(), ["any"] = true };
            yield break;
        }

        if (field.Target is not null)
        {
            yield return new InputObject { ["id"] = new InputObject { ["eq"] = 1L } };
            yield return new InputObject
            {
                ["id"] = new InputObject { ["eq"] = 1L },
                ["and"] = Array.Empty<object?>(),
            };
            yield break;
        }

        var (given, absent) = (new InputObject(), new InputObject());
        foreach (var operation in ((InputType)field.Type.Leaf).Fields)
        {
            given[operation.Name] = operation.Name is "in" or "nin"
                ? new[] { new object(), new object() }
                : new object();
            absent[operation.Name] = null;
        }

        yield return given;
        yield return absent;
    }
}

/// <summary>A statement of the graph.</summary>
/// <param name="Schema">The module that receives it.</param>
/// <param name="Name">Its purpose.</param>
/// <param name="Text">The text that is sent.</param>
internal sealed record Shape(string Schema, string Name, string Text)
{
    public static Shape Of(string name, Statement statement) =>
        new(statement.Store.Module.Schema, name, statement.Text);

    public static IEnumerable<Shape> Of(string name, KeyedStatement statement) =>
        [Of($"{name} by a key", statement.Single), Of($"{name} by keys", statement.Several)];
}
