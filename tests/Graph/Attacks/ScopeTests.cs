using System.Text.Json;
using CsCheck;
using Graph.Model;
using Graph.Planning;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>
/// Callers and operations made at random from the schema, whatever it comes to hold: everybody sees what a count of the records
/// themselves says, by whatever way it is asked, and nothing else.
/// </summary>
public sealed class ScopeTests(PeopledHost host) : IClassFixture<PeopledHost>
{
    private const int Operations = 400;
    private const int PageSize = 50;

    private World World => host.World;

    private GraphModel Model => World.Model;

    [Fact]
    public Task Everybody_sees_what_a_direct_count_says() =>
        Gen.Int.SampleAsync(
            async seed =>
            {
                var random = new Random(seed);
                var by = host.Callers[random.Next(host.Callers.Count)];
                await (
                    random.Next(4) switch
                    {
                        0 => WholeList(random, by),
                        1 => ListOfOne(random, by),
                        2 => ByIds(random, by),
                        _ => Links(random, by),
                    }
                );
            },
            iter: Operations,
            threads: 1
        );

    private IReadOnlyList<Asking> Few => [.. host.Callers.Where((_, i) => i % 4 == 0)];

    [Fact]
    public async Task A_cursor_of_one_caller_shows_another_nothing_more()
    {
        foreach (var list in Lists(Model.Query))
        {
            var target = ((ConnectionSource)list.Source).Target;
            var query =
                $"query($after: String) {{ {list.Name}(first: 5, after: $after) {{ totalCount nodes {{ id }} pageInfo {{ endCursor }} }} }}";
            foreach (var by in Few)
            {
                var page = await Ask(by, query, null);
                if (
                    page is null
                    || page.Value.GetProperty(list.Name).GetProperty("pageInfo").GetProperty("endCursor")
                        is not { ValueKind: JsonValueKind.String } cursor
                )
                {
                    continue;
                }

                foreach (var other in Few)
                {
                    if (await Ask(other, query, new { after = cursor.GetString() }) is not { } replayed)
                    {
                        continue;
                    }

                    var seen = Seen(list, null, other, null);
                    var answer = replayed.GetProperty(list.Name);
                    Assert.Equal(seen.Count, answer.GetProperty("totalCount").GetInt32());
                    Assert.Subset(Ids(target, seen), Ids(answer).ToHashSet(StringComparer.Ordinal));
                }
            }
        }
    }

    [Fact]
    public async Task What_is_hidden_is_refused_as_what_is_not_there_at_the_same_expense()
    {
        var by = host.Callers.First(c => c.Name == "all-of-one-village");
        foreach (var node in World.Nodes)
        {
            var hidden = World.Rows(node).FirstOrDefault(r => !World.IsSeen(node, r, by));
            if (hidden is null)
            {
                continue;
            }

            var absent = GlobalId.Text(GlobalId.TagOf(node.Name), 4_611_686_018_427_387_000);
            string Query(string id) => $"{{ node(id: \"{id}\") {{ id __typename }} nodes(ids: [\"{id}\"]) {{ id }} }}";
            var known = World.IdOf(node, hidden);
            Assert.Equal(await Expense(by, Query(absent), absent), await Expense(by, Query(known), known));
        }

        foreach (var lookup in Model.Query.Fields.Where(f => f.Source is LookupSource))
        {
            var (_, key, target) = (LookupSource)lookup.Source;
            var hidden = World.Rows(target).FirstOrDefault(r => !World.IsSeen(target, r, by));
            if (hidden is null)
            {
                continue;
            }

            var argument = lookup.Arguments[0].Name;
            var isText = key.PropertyType == typeof(string);
            string Query(object value) =>
                $"{{ {lookup.Name}({argument}: {(isText ? $"\"{value}\"" : value)}) {{ id }} }}";
            var absent = isText ? (object)"none-such" : 999999999999L;
            var known = key.GetValue(hidden)!;
            Assert.Equal(await Expense(by, Query(absent), $"{absent}"), await Expense(by, Query(known), $"{known}"));
        }
    }

    // Operations

    private async Task WholeList(Random random, Asking by)
    {
        var lists = Lists(Model.Query).ToList();
        var list = lists[random.Next(lists.Count)];
        var condition = Maybe(random, ((ConnectionSource)list.Source).Target);
        await Check(by, list, null, condition, random, $"{{ {{0}} }}", data => data);
    }

    private async Task ListOfOne(Random random, Asking by)
    {
        var owners = World.Nodes.Where(n => Lists(n).Any() && World.Rows(n).Count > 0).ToList();
        var owner = owners[random.Next(owners.Count)];
        var parent = World.Rows(owner).ElementAt(random.Next(World.Rows(owner).Count));
        var lists = Lists(owner).ToList();
        var list = lists[random.Next(lists.Count)];
        var condition = Maybe(random, ((ConnectionSource)list.Source).Target);
        var isSeen = World.IsSeen(owner, parent, by);
        await Check(
            by,
            list,
            parent,
            condition,
            random,
            $"{{ node(id: \"{World.IdOf(owner, parent)}\") {{ ... on {owner.Name} {{ {{0}} }} }} }}",
            data =>
            {
                Assert.Equal(isSeen, data.GetProperty("node").ValueKind == JsonValueKind.Object);
                return isSeen ? data.GetProperty("node") : null;
            }
        );
    }

    private async Task Check(
        Asking by,
        Field list,
        object? parent,
        Condition? condition,
        Random random,
        string frame,
        Func<JsonElement, JsonElement?> place
    )
    {
        var target = ((ConnectionSource)list.Source).Target;
        var where = condition is null ? "" : $"where: {condition.Text}";
        var keys = (target, Model.Find($"{target.Name}GroupKey") as EnumType) is (_, { } known)
            ? known.Members[random.Next(known.Members.Count)].Name
            : null;
        var coarseness = target.Purpose is null ? "" : "coarse";
        var groups = keys is null ? "" : $"groupBy(by: [{keys}]) {{ count }}";
        var fields =
            $"{list.Name}(first: {PageSize} {where}) {{ totalCount nodes {{ id }} }} "
            + $"{list.Name}Aggregate{(condition is null ? "" : $"({where})")} {{ count {coarseness} {groups} }}";
        var query = frame
            .Replace("{0}", fields, StringComparison.Ordinal)
            .Replace("{{", "{", StringComparison.Ordinal)
            .Replace("}}", "}", StringComparison.Ordinal);
        var owner = parent is null ? null : ((ObjectType)Model.Find(parent.GetType().Name)!).Permission;
        string?[] needs = [owner, list.Permission, target.Permission, .. condition?.Needs ?? []];
        var answer = await TestHost.Send(by.Client, query);
        if (!by.May(needs))
        {
            Assert.Equal("FORBIDDEN", CodeOf(answer));
            Assert.False(answer.TryGetProperty("data", out _), query);
            return;
        }

        // More than so many records of another module are not looked up for a condition.
        if (CodeOf(answer) is "TOO_MANY_MATCHES")
        {
            return;
        }

        Assert.True(
            CodeOf(answer) is null,
            $"{by.Name}: {query} {answer} {host.Log.All.LastOrDefault(l => l.Event == 1)}"
        );
        if (place(answer.GetProperty("data")) is not { } found)
        {
            return;
        }

        var seen = Seen(list, parent, by, condition);
        var page = found.GetProperty(list.Name);
        var figures = found.GetProperty($"{list.Name}Aggregate");
        Assert.True(
            seen.Count == page.GetProperty("totalCount").GetInt32(),
            $"{by.Name} sees {page.GetProperty("totalCount")} of {seen.Count}: {query}"
        );
        // Figures of persons are coarse where no purpose is granted: then the groups need not come to the whole either.
        var isCoarse = figures.TryGetProperty("coarse", out var coarse) && coarse.GetBoolean();
        var counted = figures.GetProperty("count");
        Assert.Equal(
            isCoarse ? Fewness.Round(seen.Count) : seen.Count,
            counted.ValueKind == JsonValueKind.Null ? null : counted.GetInt64()
        );
        var ids = Ids(page).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Math.Min(PageSize, seen.Count), ids.Count);
        Assert.Subset(Ids(target, seen), ids);
        if (keys is not null && !isCoarse)
        {
            Assert.Equal(
                seen.Count,
                figures.GetProperty("groupBy").EnumerateArray().Sum(g => g.GetProperty("count").GetInt32())
            );
        }
    }

    private async Task ByIds(Random random, Asking by)
    {
        var nodes = World.Nodes.Where(n => World.Rows(n).Count > 0).ToList();
        var node = nodes[random.Next(nodes.Count)];
        var rows = Enumerable
            .Range(0, 10)
            .Select(_ => World.Rows(node).ElementAt(random.Next(World.Rows(node).Count)))
            .ToList();
        var answer = await TestHost.Send(
            by.Client,
            "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
            new { ids = rows.Select(r => World.IdOf(node, r)) }
        );
        if (!by.May([node.Permission]))
        {
            Assert.Equal("FORBIDDEN", CodeOf(answer));
            return;
        }

        Assert.Equal(
            rows.Select(r => World.IsSeen(node, r, by) ? World.IdOf(node, r) : null),
            answer
                .GetProperty("data")
                .GetProperty("nodes")
                .EnumerateArray()
                .Select(n => n.ValueKind == JsonValueKind.Null ? null : n.GetProperty("id").GetString())
        );
    }

    private async Task Links(Random random, Asking by)
    {
        var nodes = World.Nodes.Where(n => World.Rows(n).Count > 0 && LinksOf(n).Any()).ToList();
        var node = nodes[random.Next(nodes.Count)];
        var row = World.Rows(node).ElementAt(random.Next(World.Rows(node).Count));
        var links = LinksOf(node).ToList();
        var link = links[random.Next(links.Count)];
        var answer = await TestHost.Send(
            by.Client,
            $"{{ node(id: \"{World.IdOf(node, row)}\") {{ ... on {node.Name} {{ {link.Name} {{ id }} }} }} }}"
        );
        var target = (link.Source as LinkSource)?.Target ?? ((LinksSource)link.Source).Target;
        if (!by.May([node.Permission, link.Permission, target.Permission]))
        {
            Assert.Equal("FORBIDDEN", CodeOf(answer));
            return;
        }

        var found = answer.GetProperty("data").GetProperty("node");
        Assert.True(
            World.IsSeen(node, row, by) == (found.ValueKind == JsonValueKind.Object),
            $"{by.Name} is shown {node.Name} {World.KeyOf(row)}: {answer}"
        );
        if (found.ValueKind == JsonValueKind.Object)
        {
            object?[] behind = link.Source is LinkSource one
                ? [World.KeyOf(row, one.Key) is { } key ? World.Find(target, key) : null]
                : [.. World.Behind((LinksSource)link.Source, row)];
            var value = found.GetProperty(link.Name);
            Assert.Equal(
                behind
                    .OfType<object>()
                    .Where(r => World.IsSeen(target, r, by))
                    .Select(r => World.IdOf(target, r))
                    .Order(StringComparer.Ordinal),
                (
                    value.ValueKind switch
                    {
                        JsonValueKind.Null => [],
                        JsonValueKind.Array => value.EnumerateArray().Select(v => v.GetProperty("id").GetString()!),
                        _ => new[] { value.GetProperty("id").GetString()! },
                    }
                ).Order(StringComparer.Ordinal)
            );
        }
    }

    // What is asked, and what should be seen

    private List<object> Seen(Field list, object? parent, Asking by, Condition? condition)
    {
        var target = ((ConnectionSource)list.Source).Target;
        return [.. World.Of(list, parent).Where(r => World.IsSeen(target, r, by) && condition?.Holds(r, by) != false)];
    }

    private Condition? Maybe(Random random, ObjectType node) =>
        random.Next(4) == 0 ? null : Condition.Random(World, random, node);

    private static IEnumerable<Field> Lists(ObjectType owner) => owner.Fields.Where(f => f.Source is ConnectionSource);

    private static IEnumerable<Field> LinksOf(ObjectType owner) =>
        owner.Fields.Where(f => f.Source is LinkSource or LinksSource);

    private HashSet<string> Ids(ObjectType node, IEnumerable<object> rows) =>
        rows.Select(r => World.IdOf(node, r)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Ids(JsonElement page) =>
        page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!);

    private static string? CodeOf(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
            : null;

    private static async Task<JsonElement?> Ask(Asking by, string query, object? variables)
    {
        var answer = await TestHost.Send(by.Client, query, variables);
        return CodeOf(answer) == "FORBIDDEN" ? null : answer.GetProperty("data");
    }

    /// <summary>The answer, without what was asked for in it, and how many statements it took.</summary>
    private async Task<(string Answer, int Statements)> Expense(Asking by, string query, string asked)
    {
        JsonElement answer = default;
        var sent = await host.Sent(async () => answer = await TestHost.Send(by.Client, query));
        return (answer.GetRawText().Replace(asked, "?", StringComparison.Ordinal), sent.Count);
    }
}
