using System.Text.Json;
using CsCheck;
using Graph.Plans;
using Graph.Schema;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>
/// Random callers and operations generated from the schema: by every kind of query, each caller sees exactly the records that a count
/// of the records themselves gives.
/// </summary>
[Collection(nameof(PeopledHost))]
public sealed class ScopeTests(PeopledHost host)
{
    private const int Operations = 400;
    private const int PageSize = 50;

    private World World => host.World;

    private GraphModel Model => World.Model;

    // Two callers send each operation, and the same two send another document in reverse order: the second caller
    // reuses the plan that the first one created.
    [Fact]
    public Task Everybody_sees_what_a_direct_count_says() =>
        Gen.Int.SampleAsync(
            async seed =>
            {
                var random = new Random(seed);
                var (one, other) = (Anybody(random), Anybody(random));
                Func<Asking, string, Task> ask = random.Next(4) switch
                {
                    0 => WholeList(random, one),
                    1 => ListOfOne(random, one),
                    2 => ByIds(random, one),
                    _ => Links(random, one),
                };
                await ask(one, $"# {one.Name} first");
                await ask(other, $"# {one.Name} first");
                await ask(other, $"# {other.Name} first");
                await ask(one, $"# {other.Name} first");
            },
            iter: Operations,
            threads: 1
        );

    // The same for operations whose fields share statements; these answers are compared, not counted.
    [Fact]
    public Task What_one_caller_is_answered_does_not_depend_on_who_asked_before() =>
        Gen.Int.SampleAsync(
            async seed =>
            {
                var random = new Random(seed);
                var (one, other) = (Anybody(random), Anybody(random));
                var operation = SharedOperation.Make(World, seed, one).Whole;
                var (early, second) = (await Answer(one, "1"), await Answer(other, "1"));
                var (first, late) = (await Answer(other, "2"), await Answer(one, "2"));
                Assert.True(early == late, $"{one.Name} after {other.Name}: {operation} {early} {late}");
                Assert.True(first == second, $"{other.Name} after {one.Name}: {operation} {first} {second}");

                async Task<string> Answer(Asking by, string document) =>
                    (await TestHost.Send(by.Client, $"{operation} # {seed} {document}")).GetRawText();
            },
            iter: Operations,
            threads: 1
        );

    // For every link that can filter a list, and every caller who sees rows that link to records hidden from that caller.
    [Fact]
    public async Task A_condition_on_a_hidden_record_finds_nothing_of_those_that_lead_to_it()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in Lists(Model.Query))
        {
            var target = ((ConnectionSource)list.Source).Target;
            var coarseness = target.Purpose is null ? "" : "coarse";
            foreach (var link in target.Filter!.Fields.Where(f => f is { Target: not null, Property: not null }))
            {
                foreach (
                    var by in host.Callers.Where(c => c.May([list.Permission, target.Permission, link.Permission]))
                )
                {
                    if (World.HiddenBehind(target, link, by).FirstOrDefault() is not { } hidden)
                    {
                        continue;
                    }

                    asked.Add($"{list.Name}.{link.Name}");
                    foreach (var condition in Condition.LeadingTo(World, link, hidden))
                    {
                        var query =
                            $"{{ {list.Name}(first: 1, where: {condition.Text}) {{ totalCount {coarseness} }} }}";
                        var answer = await TestHost.Send(by.Client, query);
                        if (CodeOf(answer) is null)
                        {
                            var found = answer.GetProperty("data").GetProperty(list.Name);
                            var seen = Seen(list, null, by, condition).Count;
                            IsCountOf(seen, found.GetProperty("totalCount"), IsCoarse(found), $"{by.Name}: {query}");
                        }
                    }
                }
            }
        }

        Assert.NotEmpty(asked);
    }

    [Fact]
    public async Task A_permission_that_one_caller_has_does_not_answer_another_with_the_same_document()
    {
        const string asked =
            "{ orgUnit(code: 350824001000) { children(first: 3, where: { keyGroupEntries: { some: { group: { eq: HARDSHIP } } } }) { totalCount nodes { code } } } }";
        using var portal = host.As("county-portal");
        using var secretary = host.As("town-secretary");
        var before = await TestHost.Send(portal, asked);
        Assert.Equal("FORBIDDEN", CodeOf(before));
        Assert.Null(CodeOf(await TestHost.Send(secretary, asked)));
        Assert.Equal(before.GetRawText(), (await TestHost.Send(portal, asked)).GetRawText());
    }

    private Asking Anybody(Random random) => host.Callers[random.Next(host.Callers.Count)];

    private IReadOnlyList<Asking> Few => [.. host.Callers.Where((_, i) => i % 4 == 0)];

    [Fact]
    public async Task A_cursor_of_one_caller_shows_another_nothing_more()
    {
        foreach (var list in Lists(Model.Query))
        {
            var target = ((ConnectionSource)list.Source).Target;
            var coarseness = target.Purpose is null ? "" : "coarse";
            var query =
                $"query($after: String) {{ {list.Name}(first: 5, after: $after) {{ totalCount {coarseness} nodes {{ id }} pageInfo {{ endCursor }} }} }}";
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
                    IsCountOf(seen.Count, answer.GetProperty("totalCount"), IsCoarse(answer), $"{other.Name}: {query}");
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

    private Func<Asking, string, Task> WholeList(Random random, Asking by)
    {
        var lists = Lists(Model.Query).ToList();
        var list = lists[random.Next(lists.Count)];
        return Check(list, null, random, by, "{ {0} }", (data, _) => data);
    }

    private Func<Asking, string, Task> ListOfOne(Random random, Asking by)
    {
        var all = World.Nodes.SelectMany(n => Lists(n).Select(list => (Owner: n, List: list))).ToList();
        var (owner, list, parent) = Drawn();
        return Check(
            list,
            parent,
            random,
            by,
            $"{{ node(id: \"{World.IdOf(owner, parent)}\") {{ ... on {owner.Name} {{ {{0}} }} }} }}",
            (data, asking) =>
            {
                var isSeen = World.IsSeen(owner, parent, asking);
                Assert.Equal(isSeen, data.GetProperty("node").ValueKind == JsonValueKind.Object);
                return isSeen ? data.GetProperty("node") : null;
            }
        );

        // Parents whose list has rows hidden from the caller, while the caller sees the parent itself: most units have no
        // records at all.
        (ObjectType Owner, Field List, object Parent) Drawn()
        {
            while (true)
            {
                var (node, field) = all[random.Next(all.Count)];
                var rows = World.Rows(node).ToArray();
                random.Shuffle(rows);
                var parents = rows.Where(r => World.Of(field, r).Any()).Take(50).ToList();
                if (parents.Count > 0)
                {
                    var target = ((ConnectionSource)field.Source).Target;
                    return (
                        node,
                        field,
                        parents.Find(p =>
                            World.IsSeen(node, p, by) && World.Of(field, p).Any(r => !World.IsSeen(target, r, by))
                        ) ?? parents[0]
                    );
                }
            }
        }
    }

    private Func<Asking, string, Task> Check(
        Field list,
        object? parent,
        Random random,
        Asking hidden,
        string frame,
        Func<JsonElement, Asking, JsonElement?> place
    )
    {
        var target = ((ConnectionSource)list.Source).Target;
        var condition = Maybe(random, target, hidden);
        var where = condition is null ? "" : $"where: {condition.Text}";
        var keys = (target, Model.Find($"{target.Name}GroupKey") as EnumType) is (_, { } known)
            ? known.Members[random.Next(known.Members.Count)].Name
            : null;
        var coarseness = target.Purpose is null ? "" : "coarse";
        var groups = keys is null ? "" : $"groupBy(by: [{keys}]) {{ count }}";
        var fields =
            $"{list.Name}(first: {PageSize} {where}) {{ totalCount {coarseness} nodes {{ id }} }} "
            + $"{list.Name}Aggregate{(condition is null ? "" : $"({where})")} {{ count {coarseness} {groups} }}";
        var query = frame.Replace("{0}", fields, StringComparison.Ordinal);
        var owner = parent is null ? null : ((ObjectType)Model.Find(parent.GetType().Name)!).Permission;
        string?[] needs = [owner, list.Permission, target.Permission, .. condition?.Needs ?? []];
        return async (by, document) =>
        {
            var answer = await TestHost.Send(by.Client, $"{query} {document}");
            if (!by.May(needs))
            {
                Assert.True(
                    CodeOf(answer) == "FORBIDDEN",
                    $"{by.Name} needs {string.Join(' ', needs.Where(n => !by.May([n])))}: {query} {answer}"
                );
                Assert.False(answer.TryGetProperty("data", out _), query);
                return;
            }

            // A condition looks up a limited number of records of another module.
            if (CodeOf(answer) is "TOO_MANY_MATCHES")
            {
                return;
            }

            Assert.True(
                CodeOf(answer) is null,
                $"{by.Name}: {query} {answer} {host.Log.All.LastOrDefault(l => l.Event == 1)}"
            );
            if (place(answer.GetProperty("data"), by) is not { } found)
            {
                return;
            }

            var seen = Seen(list, parent, by, condition);
            var page = found.GetProperty(list.Name);
            var figures = found.GetProperty($"{list.Name}Aggregate");
            // Counts of persons are rounded if no purpose is granted; then the groups need not add up to the total.
            var isCoarse = IsCoarse(figures);
            Assert.Equal(isCoarse, IsCoarse(page));
            IsCountOf(seen.Count, page.GetProperty("totalCount"), isCoarse, $"{by.Name}: {query}");
            IsCountOf(seen.Count, figures.GetProperty("count"), isCoarse, $"{by.Name}: {query}");
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
        };
    }

    internal static bool IsCoarse(JsonElement figures) =>
        figures.TryGetProperty("coarse", out var coarse) && coarse.GetBoolean();

    internal static void IsCountOf(int seen, JsonElement counted, bool isCoarse, string about) =>
        Assert.True(
            (isCoarse ? SmallCellSuppression.Round(seen) : seen)
                == (counted.ValueKind == JsonValueKind.Null ? null : counted.GetInt64()),
            $"{counted} of {seen}: {about}"
        );

    private Func<Asking, string, Task> ByIds(Random random, Asking hidden)
    {
        var nodes = World.Nodes.Where(n => World.Rows(n).Count > 0).ToList();
        var node = nodes[random.Next(nodes.Count)];
        var all = World.Rows(node).ToArray();
        random.Shuffle(all);
        List<object> rows =
        [
            .. all.Take(5),
            .. all.Where(r => World.IsSeen(node, r, hidden)).Take(5),
            .. all.Where(r => !World.IsSeen(node, r, hidden)).Take(5),
        ];
        return async (by, document) =>
        {
            var answer = await TestHost.Send(
                by.Client,
                $"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ id }} }} {document}",
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
        };
    }

    private Func<Asking, string, Task> Links(Random random, Asking hidden)
    {
        var nodes = World.Nodes.Where(n => World.Rows(n).Count > 0 && LinksOf(n).Any()).ToList();
        var node = nodes[random.Next(nodes.Count)];
        var links = LinksOf(node).ToList();
        var link = links[random.Next(links.Count)];
        // Null if it may link to records of any kind.
        var target = (link.Source as LinkSource)?.Target ?? (link.Source as LinksSource)?.Target;
        var rows = World.Rows(node).ToArray();
        random.Shuffle(rows);
        // A link from a visible record to a hidden one, if there is one.
        var row =
            rows.Take(200).FirstOrDefault(r => World.IsSeen(node, r, hidden) && Behind(r).Any(b => !IsShown(b, hidden)))
            ?? rows[0];
        return async (by, document) =>
        {
            var answer = await TestHost.Send(
                by.Client,
                $"{{ node(id: \"{World.IdOf(node, row)}\") {{ ... on {node.Name} {{ {link.Name} {{ id }} }} }} }} {document}"
            );
            if (!by.May([node.Permission, link.Permission, target?.Permission]))
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
                var value = found.GetProperty(link.Name);
                Assert.Equal(
                    Behind(row)
                        .Where(r => IsShown(r, by))
                        .Select(r => World.IdOf(World.NodeOf(r), r))
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
        };

        IEnumerable<object> Behind(object from) =>
            link.Source switch
            {
                LinkSource one when World.KeyOf(from, one.Key) is { } key && World.Find(one.Target, key) is { } found =>
                    [found],
                NodeRefSource any when any.Property.GetValue(from) is NodeRef { Kind: { } kind } record => Model.Find(
                    kind
                )
                    is ObjectType known
                && World.Find(known, record.Key) is { } found
                    ? [found]
                    : [],
                LinksSource several => World.Behind(several, from).OfType<object>(),
                _ => [],
            };

        bool IsShown(object behind, Asking by) =>
            World.NodeOf(behind) is var kind && by.May([kind.Permission]) && World.IsSeen(kind, behind, by);
    }

    // Queries and expected results

    private List<object> Seen(Field list, object? parent, Asking by, Condition? condition)
    {
        var target = ((ConnectionSource)list.Source).Target;
        return [.. World.Of(list, parent).Where(r => World.IsSeen(target, r, by) && condition?.Holds(r, by) != false)];
    }

    private Condition? Maybe(Random random, ObjectType node, Asking by) =>
        random.Next(4) switch
        {
            0 => null,
            1 => Condition.Random(World, random, random, node),
            _ => Condition.Telling(World, random, node, by),
        };

    private static IEnumerable<Field> Lists(ObjectType owner) => owner.Fields.Where(f => f.Source is ConnectionSource);

    private static IEnumerable<Field> LinksOf(ObjectType owner) =>
        owner.Fields.Where(f => f.Source is LinkSource or LinksSource or NodeRefSource);

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

    /// <summary>The answer without the query's arguments, and the number of statements.</summary>
    private async Task<(string Answer, int Statements)> Expense(Asking by, string query, string asked)
    {
        JsonElement answer = default;
        var sent = await host.Sent(async () => answer = await TestHost.Send(by.Client, query));
        return (answer.GetRawText().Replace(asked, "?", StringComparison.Ordinal), sent.Count);
    }
}
