using System.Text;
using System.Text.Json;
using Graph.Schema;
using Graph.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Every order of every list, read in small pages: each row appears exactly once, in both directions.</summary>
public sealed class OrderTests(TestHost host) : IClassFixture<TestHost>
{
    private const int PageSize = 4;
    private const int MostRows = 12;
    private const int MostPages = 20;
    private const int LinkedColumns = 3;
    private readonly Dictionary<string, List<string>> ids = new(StringComparer.Ordinal);

    [Fact]
    public async Task Every_order_of_every_list_gives_every_row_exactly_once_in_both_directions()
    {
        var (model, faults, walked) = (host.Services.GetRequiredService<GraphModel>(), new List<string>(), 0);
        foreach (var list in Lists(model))
        {
            if (await Sample(list) is not { Rows.Count: > 0 } sample)
            {
                continue;
            }

            walked++;
            foreach (var orders in Orders(list).Chunk(16))
            {
                faults.AddRange(await Walk(list, sample, orders));
            }
        }

        Assert.True(walked > 35, $"Only {walked} lists hold rows.");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // Root lists come first, then the lists of their records, so that parents exist.
    private static List<Listed> Lists(GraphModel model)
    {
        var (found, types) = (new List<Listed>(), new Queue<ObjectType>([model.Query]));
        var known = new HashSet<ObjectType> { model.Query };
        while (types.TryDequeue(out var owner))
        {
            foreach (var field in owner.Fields.Where(f => f.Source is ConnectionSource or EachModuleSource))
            {
                var module = field.Arguments.FirstOrDefault(a => a.Name == AuditTypes.EachModule);
                string?[] choices = module is null
                    ? [null]
                    : [.. ((EnumType)module.Type.Leaf).Members.Select(m => m.Name)];
                found.AddRange(choices.Select(choice => new Listed(owner, owner == model.Query, field, choice)));
                var target = (ObjectType)((ObjectType)field.Type.Leaf).Find("nodes")!.Type.Leaf;
                if (known.Add(target))
                {
                    types.Enqueue(target);
                }
            }
        }

        return found;
    }

    /// <summary>Every key alone and before the next one, in both directions; and some keys of each linked record.</summary>
    private static IEnumerable<string> Orders(Listed list)
    {
        var keys = list.SortFields.Select(f => f.Name).ToList();
        yield return "[]";
        foreach (var (place, key) in keys.Index())
        {
            var next = keys[(place + 1) % keys.Count];
            yield return $"[{{ {key}: ASC }}]";
            yield return $"[{{ {key}: DESC }}]";
            if (next != key)
            {
                yield return $"[{{ {key}: ASC }}, {{ {next}: DESC }}]";
                yield return $"[{{ {key}: DESC }}, {{ {next}: ASC }}]";
            }
        }

        foreach (var (link, column) in list.LinkedFields)
        {
            yield return $"[{{ {link}: {{ {column}: ASC }} }}]";
            yield return $"[{{ {link}: {{ {column}: DESC }} }}, {{ {keys[0]}: ASC }}]";
        }
    }

    /// <summary>A few rows of a list in which the values of each key differ and some are null.</summary>
    private async Task<Sampled?> Sample(Listed list)
    {
        var all = await Rows(list);
        if (all is null)
        {
            return null;
        }

        ids.TryAdd(list.Target.Name, []);
        var (parent, rows) = all.Value;
        if (!list.CanChoose)
        {
            return new Sampled(parent, [.. rows.Select(r => r.GetProperty("cursor").GetString()!)]);
        }

        ids[list.Target.Name].AddRange(rows.Select(Id).Except(ids[list.Target.Name]));
        var chosen = new List<string>();
        foreach (var field in list.SortFields)
        {
            foreach (
                var alike in rows.GroupBy(
                        r => r.GetProperty("node").GetProperty(field.Name).GetRawText(),
                        StringComparer.Ordinal
                    )
                    .Take(3)
            )
            {
                chosen.AddRange(alike.Take(2).Select(Id));
            }
        }

        return new Sampled(parent, [.. chosen.Distinct().Take(MostRows)]);

        static string Id(JsonElement row) => row.GetProperty("node").GetProperty("id").GetString()!;
    }

    private async Task<(string? Parent, List<JsonElement> Rows)?> Rows(Listed list)
    {
        var keys = string.Join(' ', list.SortFields.Select(f => f.Name));
        var page = $"edges {{ cursor node {{ {(list.CanChoose ? "id" : "")} {keys} }} }}";
        if (list.AtRoot)
        {
            var data = await host.Data($"{{ list: {list.Call("first: 50")} {{ {page} }} }}");
            return (null, [.. data.GetProperty("list").GetProperty("edges").EnumerateArray()]);
        }

        if (!ids.TryGetValue(list.Owner.Name, out var parents) || parents.Count == 0)
        {
            return null;
        }

        var best = (Parent: "", Rows: new List<JsonElement>());
        foreach (var some in parents.Take(150).Chunk(50))
        {
            var data = await host.Data(
                $"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {list.Owner.Name} {{ list: {list.Call("first: 50")} {{ {page} }} }} }} }}",
                new { ids = some }
            );
            foreach (var (place, node) in data.GetProperty("nodes").EnumerateArray().Index())
            {
                var rows = node.GetProperty("list").GetProperty("edges").EnumerateArray().ToList();
                best = rows.Count > best.Rows.Count ? (some[place], rows) : best;
            }
        }

        return best;
    }

    private async Task<List<string>> Walk(Listed list, Sampled sample, string[] orders)
    {
        var faults = new List<string>();
        var forward = await Walk(list, sample, orders, "first", "after", "hasNextPage", "endCursor");
        var backward = await Walk(list, sample, orders, "last", "before", "hasPreviousPage", "startCursor");
        foreach (var (place, order) in orders.Index())
        {
            var (there, back) = (forward[place], Enumerable.Reverse(backward[place]).SelectMany(p => p).ToList());
            var rows = there.SelectMany(p => p).ToList();
            if (rows.Count != rows.Distinct().Count())
            {
                faults.Add($"{list}{order}: rows come twice");
            }
            else if (list.CanChoose ? rows.Count != sample.Rows.Count : rows.Count < sample.Rows.Count)
            {
                faults.Add($"{list}{order}: {rows.Count} of {sample.Rows.Count} rows");
            }
            else if (list.CanChoose && !rows.SequenceEqual(back))
            {
                faults.Add($"{list}{order}: backwards {back.Count} rows, not the same as the {rows.Count} forwards");
            }
        }

        return faults;
    }

    // All orders concurrently, each under its own alias, until none has a next page.
    private async Task<List<List<List<string>>>> Walk(
        Listed list,
        Sampled sample,
        string[] orders,
        string size,
        string from,
        string more,
        string end
    )
    {
        var pages = orders.Select(_ => new List<List<string>>()).ToList();
        var cursors = orders.Select(_ => (string?)null).ToArray();
        var going = orders.Index().Select(o => o.Index).ToList();
        var pageSize = list.CanChoose ? PageSize : 50;
        while (going.Count > 0)
        {
            var query = new StringBuilder("query ($ids: [ID!]!");
            query.AppendJoin("", going.Select(g => $" $c{g}: String")).Append(") { ");
            var fields = going.Select(g =>
            {
                var where = list.CanChoose ? ", where: { id: { in: $ids } }" : "";
                var call = list.Call($"{size}: {pageSize}, {from}: $c{g}{where}, order: {orders[g]}");
                var node = list.CanChoose ? "node { id }" : "node { __typename }";
                return $"o{g}: {call} {{ edges {{ cursor {node} }} pageInfo {{ {more} {end} }} }}";
            });
            var all = string.Join('\n', fields);
            query.Append(
                list.AtRoot ? all : $"node(id: \"{sample.Parent}\") {{ ... on {list.Owner.Name} {{ {all} }} }}"
            );
            query.Append(list.CanChoose ? " }" : " unused: nodes(ids: $ids) { id } }");
            var variables = going.ToDictionary(g => $"c{g}", g => (object?)cursors[g], StringComparer.Ordinal);
            variables["ids"] = list.CanChoose ? sample.Rows : [];
            var data = await host.Data(query.ToString(), variables);
            var found = list.AtRoot ? data : data.GetProperty("node");
            foreach (var g in going.ToList())
            {
                var page = found.GetProperty($"o{g}");
                pages[g]
                    .Add([
                        .. page.GetProperty("edges")
                            .EnumerateArray()
                            .Select(e =>
                                list.CanChoose
                                    ? e.GetProperty("node").GetProperty("id").GetString()!
                                    : e.GetProperty("cursor").GetString()!
                            ),
                    ]);
                var info = page.GetProperty("pageInfo");
                cursors[g] = info.GetProperty(end).GetString();
                if (!info.GetProperty(more).GetBoolean() || pages[g].Count == MostPages)
                {
                    going.Remove(g);
                }
            }
        }

        return pages;
    }

    private sealed record Sampled(string? Parent, List<string> Rows);

    private sealed record Listed(ObjectType Owner, bool AtRoot, Field Field, string? Module)
    {
        public ObjectType Target => (ObjectType)((ObjectType)Field.Type.Leaf).Find("nodes")!.Type.Leaf;

        // A record without an id is identified by its cursor.
        public bool CanChoose => Target.Find("id") is not null;

        public IEnumerable<InputField> SortFields =>
            ((InputType)Field.Arguments.First(a => a.Name == "order").Type.Leaf).Fields.Where(f =>
                f.Type.Leaf is EnumType
            );

        public IEnumerable<(string Link, string Column)> LinkedFields =>
            from key in ((InputType)Field.Arguments.First(a => a.Name == "order").Type.Leaf).Fields
            where key.Type.Leaf is InputType
            from column in ((InputType)key.Type.Leaf).Fields.Take(LinkedColumns)
            select (key.Name, column.Name);

        public string Call(string arguments) =>
            $"{Field.Name}({(Module is null ? "" : $"{AuditTypes.EachModule}: {Module}, ")}{arguments})";

        public override string ToString() => $"{Owner.Name}.{Field.Name}{Module} ";
    }
}
