using System.Globalization;
using System.Text.Json;
using Graph.Schema;

namespace Graph.Tests.Attacks;

/// <summary>A random <c>where</c> generated from the schema, and the same condition evaluated row by row.</summary>
/// <param name="Text">The text that is sent.</param>
/// <param name="Holds">Whether a row meets it from a caller's point of view; for null, as if every record were visible.</param>
/// <param name="Needs">The permissions that the condition requires.</param>
internal sealed record Condition(string Text, Func<object, Asking?, bool> Holds, IReadOnlyList<string?> Needs)
{
    private static readonly Condition None = new("{}", (_, _) => true, []);

    /// <param name="world">The records.</param>
    /// <param name="shape">Determines which fields are compared, and how: the same shape gives the same statements.</param>
    /// <param name="values">Determines the values that they are compared with.</param>
    /// <param name="node">The node to which the condition applies.</param>
    /// <param name="depth">The depth of nesting.</param>
    /// <param name="by">A caller; if visible rows link to records hidden from this caller, the condition uses the ids of those records.</param>
    public static Condition Random(
        World world,
        Random shape,
        Random values,
        ObjectType node,
        int depth = 0,
        Asking? by = null
    )
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var fields = node.Filter!.Fields.Where(f => f.Name is not ("and" or "or")).ToList();
            var field = fields[shape.Next(fields.Count)];
            var condition =
                field.List is not null && depth < 2 ? Listed(world, shape, values, node, field, depth, by)
                : field.Target is not null && depth < 2 ? Linked(world, shape, values, node, field, depth, by)
                : field is { List: null, Target: null } ? Column(world, shape, values, node, field)
                : null;
            if (condition is not null)
            {
                return condition;
            }
        }

        return None;
    }

    /// <summary>
    /// A condition that would reveal something if it also applied to hidden records; any other condition if none is found.
    /// </summary>
    public static Condition Telling(World world, Random random, ObjectType node, Asking by)
    {
        var rows = world.Seen(node, by).OrderBy(_ => random.Next()).Take(200).ToList();
        var condition = None;
        for (var attempt = 0; attempt < 12; attempt++)
        {
            condition = Random(world, random, random, node, 0, by);
            if (rows.Exists(r => condition.Holds(r, by) != condition.Holds(r, null)))
            {
                break;
            }
        }

        return condition;
    }

    /// <summary>Conditions that rows meet through a link to a record: on its id, and on each of its columns.</summary>
    public static IEnumerable<Condition> LeadingTo(World world, InputField link, object record)
    {
        var target = link.Target!;
        yield return Of($"id: {{ eq: \"{world.IdOf(target, record)}\" }}", r => r == record);
        yield return Of($"id: {{ in: [\"{world.IdOf(target, record)}\"] }}", r => r == record);
        foreach (var field in target.Filter!.Fields.Where(f => f is { List: null, Target: null, Property: not null }))
        {
            var (property, leaf) = (field.Property!, target.Find(field.Name)?.Type);
            if (leaf is { Item: null } && Literal(leaf.Leaf, property.GetValue(record)) is { } literal)
            {
                var value = property.GetValue(record);
                yield return Of($"{field.Name}: {{ eq: {literal} }}", r => Equals(property.GetValue(r), value));
            }
        }

        Condition Of(string text, Func<object, bool> holds) =>
            new(
                $"{{ {link.Name}: {{ {text} }} }}",
                (row, by) =>
                    World.KeyOf(row, link.Property!) is { } key
                    && world.Find(target, key) is { } linked
                    && IsSeen(world, target, linked, by)
                    && holds(linked),
                [link.Permission]
            );
    }

    /// <summary>A condition that is met by either of two conditions.</summary>
    public static Condition Or(Condition one, Condition other) =>
        new(
            $"{{ or: [{one.Text}, {other.Text}] }}",
            (row, by) => one.Holds(row, by) || other.Holds(row, by),
            [.. one.Needs, .. other.Needs]
        );

    private static Condition? Column(World world, Random shape, Random values, ObjectType node, InputField field)
    {
        var property = field.Property!;
        var leaf = node.Find(field.Name)!.Type;
        if (leaf.Item is not null)
        {
            return null;
        }

        var all = world.Rows(node).Select(property.GetValue).Where(v => Literal(leaf.Leaf, v) is not null).ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var (value, others) = (Any(), new[] { Any(), Any(), Any() }.Take(shape.Next(1, 4)).ToList());
        var literal = Literal(leaf.Leaf, value);
        return shape.Next(
            value switch
            {
                bool => 2,
                DateOnly or int or long or string => 6,
                _ => 4,
            }
        ) switch
        {
            0 => Of("eq", literal, given => Equals(given, value)),
            1 => Of("neq", literal, given => !Equals(given, value)),
            2 => Of("in", Several(), others.Contains),
            3 => Of("nin", Several(), given => !others.Contains(given)),
            4 when value is string text => Of(
                "contains",
                literal,
                given => (given as string)?.Contains(text, StringComparison.Ordinal) == true
            ),
            _ when value is string text => Of(
                "nstartsWith",
                literal,
                given => (given as string)?.StartsWith(text, StringComparison.Ordinal) != true
            ),
            4 => Of("gte", literal, given => given is not null && Comparer<object>.Default.Compare(given, value) >= 0),
            _ => Of("lt", literal, given => given is not null && Comparer<object>.Default.Compare(given, value) < 0),
        };

        object? Any() => all[values.Next(all.Count)];

        string Several() => $"[{string.Join(", ", others.Select(o => Literal(leaf.Leaf, o)))}]";

        Condition Of(string operation, string? operand, Func<object?, bool> holds) =>
            new($"{{ {field.Name}: {{ {operation}: {operand} }} }}", (row, _) => holds(property.GetValue(row)), []);
    }

    private static Condition? Linked(
        World world,
        Random shape,
        Random values,
        ObjectType node,
        InputField field,
        int depth,
        Asking? by
    )
    {
        var target = field.Target!;
        if (shape.Next(3) == 0 && world.Rows(target).Count > 0)
        {
            return Named(world, shape, values, node, field, by);
        }

        var inner = Random(world, shape, values, target, depth + 1, by);
        // An empty object is no condition.
        return inner == None
            ? null
            : new Condition(
                $"{{ {field.Name}: {inner.Text} }}",
                (row, by) =>
                    World.KeyOf(row, field.Property!) is { } key
                    && world.Find(target, key) is { } linked
                    && IsSeen(world, target, linked, by)
                    && inner.Holds(linked, by),
                [field.Permission, .. inner.Needs]
            );
    }

    // By id only, of one or several records, visible or not: the id of a hidden record matches nothing.
    private static Condition Named(
        World world,
        Random shape,
        Random values,
        ObjectType node,
        InputField field,
        Asking? by
    )
    {
        var target = field.Target!;
        var hidden = by is null ? [] : world.HiddenBehind(node, field, by);
        var wanted = Enumerable
            .Range(0, shape.Next(1, 4))
            .Select(i => i == 0 && hidden.Count > 0 ? hidden : world.Rows(target))
            .Select(all => all.ElementAt(values.Next(all.Count)))
            .ToList();
        var (one, all) = (Id(wanted[0]), string.Join(", ", wanted.Select(Id)));
        return shape.Next(4) switch
        {
            0 => Of($"eq: {one}", (row, by) => Leads(row, by, 1)),
            1 => Of($"neq: {one}", (row, by) => !Leads(row, by, 1)),
            2 => Of($"in: [{all}]", (row, by) => Leads(row, by, wanted.Count)),
            _ => Of($"nin: [{all}]", (row, by) => !Leads(row, by, wanted.Count)),
        };

        string Id(object row) => $"\"{world.IdOf(target, row)}\"";

        bool Leads(object row, Asking? by, int among) =>
            wanted
                .Take(among)
                .Any(w => World.KeyOf(row, field.Property!) == World.KeyOf(w) && IsSeen(world, target, w, by));

        Condition Of(string operation, Func<object, Asking?, bool> holds) =>
            new($"{{ {field.Name}: {{ id: {{ {operation} }} }} }}", holds, [field.Permission]);
    }

    private static Condition? Listed(
        World world,
        Random shape,
        Random values,
        ObjectType node,
        InputField field,
        int depth,
        Asking? asking
    )
    {
        var list = node.Find(field.Name)!;
        var target = field.List!.Target;
        var inner = Random(world, shape, values, target, depth + 1, asking);
        IEnumerable<object> Seen(object row, Asking? by) =>
            world.Of(list, row).Where(r => IsSeen(world, target, r, by));
        return shape.Next(4) switch
        {
            0 => Of($"some: {inner.Text}", (row, by) => Seen(row, by).Any(r => inner.Holds(r, by))),
            1 => Of($"none: {inner.Text}", (row, by) => !Seen(row, by).Any(r => inner.Holds(r, by))),
            2 when inner == None => null,
            2 => Of($"all: {inner.Text}", (row, by) => Seen(row, by).All(r => inner.Holds(r, by))),
            _ => Of("any: true", (row, by) => Seen(row, by).Any()) with { Needs = [field.Permission] },
        };

        Condition Of(string text, Func<object, Asking?, bool> holds) =>
            new($"{{ {field.Name}: {{ {text} }} }}", holds, [field.Permission, .. inner.Needs]);
    }

    private static bool IsSeen(World world, ObjectType node, object row, Asking? by) =>
        by is null || world.IsSeen(node, row, by);

    private static string? Literal(GraphType leaf, object? value) =>
        (leaf, value) switch
        {
            (_, null) => null,
            _ when leaf == Scalars.Id => null,
            (EnumType choice, _) => choice.NameOf(value),
            (_, DateOnly day) => $"\"{day:yyyy-MM-dd}\"",
            (_, bool yes) => yes ? "true" : "false",
            (_, int or long) => Convert.ToString(value, CultureInfo.InvariantCulture),
            (_, string text) when leaf == Scalars.String => JsonSerializer.Serialize(text),
            // Personal texts may be masked for a caller, and then cannot be used in a filter.
            _ => null,
        };
}
