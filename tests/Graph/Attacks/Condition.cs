using System.Globalization;
using Graph.Model;
using Kernel;

namespace Graph.Tests.Attacks;

/// <summary>A <c>where</c> made at random from the schema, and what it means, row by row.</summary>
/// <param name="Text">As it is sent.</param>
/// <param name="Holds">Whether a row meets it, for one who asks.</param>
/// <param name="Needs">What it takes to ask so.</param>
internal sealed record Condition(string Text, Func<object, Asking, bool> Holds, IReadOnlyList<string?> Needs)
{
    private static readonly Condition None = new("{}", (_, _) => true, []);

    public static Condition Random(World world, Random random, ObjectType node, int depth = 0)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var fields = node.Filter!.Fields.Where(f => f.Name is not ("and" or "or")).ToList();
            var field = fields[random.Next(fields.Count)];
            var condition =
                field.List is not null && depth < 2 ? Listed(world, random, node, field, depth)
                : field.Target is not null && depth < 2 ? Linked(world, random, field, depth)
                : field is { List: null, Target: null } ? Column(world, random, node, field)
                : null;
            if (condition is not null)
            {
                return condition;
            }
        }

        return None;
    }

    private static Condition? Column(World world, Random random, ObjectType node, InputField field)
    {
        var sample = world.Rows(node).ElementAtOrDefault(random.Next(Math.Max(1, world.Rows(node).Count)));
        var property = field.Property!;
        var leaf = node.Find(field.Name)!.Type;
        if (sample is null || leaf.Item is not null || Literal(leaf.Leaf, property.GetValue(sample)) is not { } literal)
        {
            return null;
        }

        var value = property.GetValue(sample);
        var isOrdered = value is DateOnly or int or long;
        return (random.Next(isOrdered ? 4 : 2)) switch
        {
            0 => Of("eq", given => Equals(given, value)),
            1 => Of("neq", given => !Equals(given, value)),
            2 => Of("gte", given => given is not null && Comparer<object>.Default.Compare(given, value) >= 0),
            _ => Of("lt", given => given is not null && Comparer<object>.Default.Compare(given, value) < 0),
        };

        Condition Of(string operation, Func<object?, bool> holds) =>
            new($"{{ {field.Name}: {{ {operation}: {literal} }} }}", (row, _) => holds(property.GetValue(row)), []);
    }

    private static Condition Linked(World world, Random random, InputField field, int depth)
    {
        var target = field.Target!;
        if (random.Next(3) == 0 && world.Rows(target).Count > 0)
        {
            return Named(world, random, field, target);
        }

        var inner = Random(world, random, target, depth + 1);
        return new Condition(
            $"{{ {field.Name}: {inner.Text} }}",
            (row, by) =>
                World.KeyOf(row, field.Property!) is { } key
                && world.Find(target, key) is { } linked
                && world.IsSeen(target, linked, by)
                && inner.Holds(linked, by),
            [field.Permission, .. inner.Needs]
        );
    }

    // By the id alone, of one or of several, seen or not: of what is not seen the id leads to nothing.
    private static Condition Named(World world, Random random, InputField field, ObjectType target)
    {
        var wanted = Enumerable
            .Range(0, random.Next(1, 4))
            .Select(_ => world.Rows(target).ElementAt(random.Next(world.Rows(target).Count)))
            .ToList();
        var (one, all) = (Id(wanted[0]), string.Join(", ", wanted.Select(Id)));
        return random.Next(4) switch
        {
            0 => Of($"eq: {one}", (row, by) => Leads(row, by, 1)),
            1 => Of($"neq: {one}", (row, by) => !Leads(row, by, 1)),
            2 => Of($"in: [{all}]", (row, by) => Leads(row, by, wanted.Count)),
            _ => Of($"nin: [{all}]", (row, by) => !Leads(row, by, wanted.Count)),
        };

        string Id(object row) => $"\"{world.IdOf(target, row)}\"";

        bool Leads(object row, Asking by, int among) =>
            wanted
                .Take(among)
                .Any(w => World.KeyOf(row, field.Property!) == World.KeyOf(w) && world.IsSeen(target, w, by));

        Condition Of(string operation, Func<object, Asking, bool> holds) =>
            new($"{{ {field.Name}: {{ id: {{ {operation} }} }} }}", holds, [field.Permission]);
    }

    private static Condition Listed(World world, Random random, ObjectType node, InputField field, int depth)
    {
        var list = node.Find(field.Name)!;
        var target = field.List!.Target;
        var inner = Random(world, random, target, depth + 1);
        IEnumerable<object> Seen(object row, Asking by) => world.Of(list, row).Where(r => world.IsSeen(target, r, by));
        return random.Next(4) switch
        {
            0 => Of($"some: {inner.Text}", (row, by) => Seen(row, by).Any(r => inner.Holds(r, by))),
            1 => Of($"none: {inner.Text}", (row, by) => !Seen(row, by).Any(r => inner.Holds(r, by))),
            2 => Of($"all: {inner.Text}", (row, by) => Seen(row, by).All(r => inner.Holds(r, by))),
            _ => Of("any: true", (row, by) => Seen(row, by).Any()) with { Needs = [field.Permission] },
        };

        Condition Of(string text, Func<object, Asking, bool> holds) =>
            new($"{{ {field.Name}: {{ {text} }} }}", holds, [field.Permission, .. inner.Needs]);
    }

    private static string? Literal(GraphType leaf, object? value) =>
        (leaf, value) switch
        {
            (_, null) => null,
            (EnumType choice, _) => choice.NameOf(value),
            (_, DateOnly day) => $"\"{day:yyyy-MM-dd}\"",
            (_, bool yes) => yes ? "true" : "false",
            (_, int or long) => Convert.ToString(value, CultureInfo.InvariantCulture),
            (_, IKey) when leaf == Scalars.Id => null,
            // Texts may be shown masked, and are then not asked about.
            _ => null,
        };
}
