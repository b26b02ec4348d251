using System.Text.Json;
using Graph.Schema;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>
/// A random operation whose fields need the same statements with different values, and the answer to each field when it is
/// sent alone.
/// </summary>
/// <param name="Whole">The operation.</param>
/// <param name="Parts">Its fields, each as a separate operation.</param>
internal sealed record SharedOperation(string Whole, IReadOnlyList<SharedOperation.Part> Parts)
{
    private const int Variants = 3;
    private const string Page = "totalCount nodes { id }";

    public static SharedOperation Make(World world, int seed, Asking by)
    {
        var shape = new Random(seed);
        var parts = shape.Next(4) switch
        {
            0 => Lookups(world, shape),
            1 => Nodes(world, shape),
            2 => ListsOfOne(world, shape),
            _ => Lists(world, shape, by),
        };
        return new SharedOperation($"{{ {string.Join(' ', parts.Select(p => p.Text))} }}", parts);
    }

    private static List<Part> Lists(World world, Random shape, Asking by)
    {
        var lists = world.Model.Query.Fields.Where(f => f.Source is ConnectionSource).ToList();
        var list = lists[shape.Next(lists.Count)];
        var target = ((ConnectionSource)list.Source).Target;
        var conditions = Each(shape, random => Condition.Random(world, random.Shape, random.Values, target));
        var either = Condition.Or(conditions[0], conditions[1]);
        var coarse = target.Purpose is null ? "" : "coarse";
        return
        [
            .. conditions.SelectMany((c, i) => Asked(c, $"{i}")),
            .. Asked(either, "Either"),
            .. Asked(either with { Text = $"{{ and: [{{}}, {either.Text}] }}" }, "Both"),
        ];

        Part[] Asked(Condition condition, string name)
        {
            var count = world.Of(list, null).Count(r => world.IsSeen(target, r, by) && condition.Holds(r, by));
            return
            [
                new($"list{name}", $"{list.Name}(first: 5, where: {condition.Text}) {{ {coarse} {Page} }}", count),
                new($"figures{name}", $"{list.Name}Aggregate(where: {condition.Text}) {{ count }}", null),
            ];
        }
    }

    private static List<Part> ListsOfOne(World world, Random shape)
    {
        var owners = world.Nodes.Where(n => n.Fields.Any(IsList) && world.Rows(n).Count > 0).ToList();
        var owner = owners[shape.Next(owners.Count)];
        var lists = owner.Fields.Where(IsList).ToList();
        var list = lists[shape.Next(lists.Count)];
        var target = ((ConnectionSource)list.Source).Target;
        return
        [
            .. Each(
                    shape,
                    random =>
                    {
                        var one = Any(world, owner, random.Values);
                        var condition = Condition.Random(world, random.Shape, random.Values, target);
                        return $"node(id: \"{world.IdOf(owner, one)}\") {{ ... on {owner.Name} {{ {list.Name}(first: 5, where: {condition.Text}) {{ {Page} }} all: {list.Name}(first: 2) {{ {Page} }} }} }}";
                    }
                )
                .Select((text, i) => new Part($"one{i}", text, null)),
        ];
    }

    private static List<Part> Lookups(World world, Random shape)
    {
        var lookups = world.Model.Query.Fields.Where(f => f.Source is LookupSource).ToList();
        var lookup = lookups[shape.Next(lookups.Count)];
        var (_, key, target) = (LookupSource)lookup.Source;
        if (world.Rows(target).Count == 0)
        {
            return Nodes(world, shape);
        }

        return
        [
            .. Each(shape, random => key.GetValue(Any(world, target, random.Values)))
                .Select(
                    (value, i) =>
                        new Part(
                            $"one{i}",
                            $"{lookup.Name}({lookup.Arguments[0].Name}: {JsonSerializer.Serialize(value)}) {{ id }}",
                            null
                        )
                ),
        ];
    }

    private static List<Part> Nodes(World world, Random shape)
    {
        var nodes = world.Nodes.Where(n => world.Rows(n).Count > 0).ToList();
        var node = nodes[shape.Next(nodes.Count)];
        var links = node.Fields.Where(f => f.Source is LinkSource).ToList();
        var below = string.Join(' ', links.Select(l => $"{l.Name} {{ id }}"));
        return
        [
            .. Each(shape, random => world.IdOf(node, Any(world, node, random.Values)))
                .Select(
                    (id, i) =>
                        new Part($"one{i}", $"node(id: \"{id}\") {{ id ... on {node.Name} {{ {below} }} }}", null)
                ),
        ];
    }

    private static bool IsList(Field field) => field.Source is ConnectionSource;

    private static object Any(World world, ObjectType node, Random values) =>
        world.Rows(node).ElementAt(values.Next(world.Rows(node).Count));

    // Each variant is generated in the same way with other values.
    private static List<T> Each<T>(Random shape, Func<(Random Shape, Random Values), T> make)
    {
        var seed = shape.Next();
        return [.. Enumerable.Range(0, Variants).Select(i => make((new Random(seed), new Random(seed + 1 + i))))];
    }

    /// <summary>A field of the operation.</summary>
    /// <param name="Name">Its name in the answer.</param>
    /// <param name="Field">The field.</param>
    /// <param name="Total">The expected number of rows, counted in the records; null if it is not counted.</param>
    internal sealed record Part(string Name, string Field, int? Total)
    {
        public string Text => $"{Name}: {Field}";

        /// <summary>The answer when sent alone; null if it is refused.</summary>
        public async Task<string?> Alone(Asking by)
        {
            var answer = await TestHost.Send(by.Client, $"{{ {Text} }}");
            if (answer.TryGetProperty("errors", out _))
            {
                return null;
            }

            var found = answer.GetProperty("data").GetProperty(Name);
            if (Total is { } total)
            {
                ScopeTests.IsCountOf(
                    total,
                    found.GetProperty("totalCount"),
                    ScopeTests.IsCoarse(found),
                    $"{by.Name} sees {found}: {Text}"
                );
            }

            return found.GetRawText();
        }
    }
}
