using System.Text.Json;
using Graph.Schema;
using Graph.Tests.Attacks;
using Graph.Tests.Hosting;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>
/// Every stored column of every node, set by SQL to every value that the database accepts: wherever the row is read, the error stays with
/// it and is reported, and the other rows are answered.
/// </summary>
public sealed class UnreadableColumnTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Cards =
        "{ orgUnit(code: 350824001000) { children(first: 50) { nodes { code scorecard(year: 2026) { state total indicators { code state score } } } } } }";

    private const string OfficialCards =
        "{ officials(first: 50) { nodes { id scorecard(year: 2026) { state total indicators { code state score } } } } }";

    private GraphModel Model => host.Services.GetRequiredService<GraphModel>();

    [Fact]
    public async Task Wherever_a_spoiled_row_is_read_the_fault_stays_with_it()
    {
        using var world = new World(host.Services);
        var (wrong, spoiled) = (new List<string>(), 0);
        foreach (var node in world.Nodes.Where(n => world.Rows(n).Count > 0))
        {
            await using var db = node.Store!.Open();
            foreach (var column in db.Model.FindEntityType(node.Clr!)!.GetProperties())
            {
                foreach (var value in Spoiled.Unreadable(column).Concat(Spoiled.Extreme(column)))
                {
                    var before = wrong.Count;
                    spoiled += await Look(world, node, column, value, wrong) ? 1 : 0;
                    for (var i = before; i < wrong.Count; i++)
                    {
                        wrong[i] = $"{node.Name}.{column.Name} = {value}: {wrong[i]}";
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(spoiled, 50, int.MaxValue);
    }

    /// <returns>Whether the database accepted the value.</returns>
    private async Task<bool> Look(World world, ObjectType node, IProperty column, string value, List<string> wrong)
    {
        var field = node.Fields.FirstOrDefault(f =>
            f.Source switch
            {
                ColumnSource c => c.Property.Name == column.Name,
                PersonalSource p => p.Column.Property.Name == column.Name,
                NodeRefSource r => r.Property.Name == column.Name,
                _ => false,
            }
        );
        var shown =
            field is null ? "__typename"
            : field.Source is NodeRefSource ? $"{field.Name} {{ id }}"
            : field.Name;
        var lists = Model.Query.Fields.Where(f => f.Source is ConnectionSource s && s.Target == node).ToList();
        var row = await First(lists, world, node);
        var id = world.IdOf(node, row);
        var queries = Queries(world, node, row, field, shown, lists).ToList();
        var before = new List<JsonElement>();
        foreach (var query in queries)
        {
            before.Add(await host.Data(query));
        }

        await using var spoiled = await Spoiled.Make(node.Store!, column, World.KeyOf(row), value);
        if (spoiled is null)
        {
            return false;
        }

        foreach (var (query, known) in queries.Zip(before))
        {
            var answer = await host.Send(query);
            var codes = Codes(answer);
            if (codes.Exists(c => c != "RECORD_UNREADABLE") || !answer.TryGetProperty("data", out var data))
            {
                wrong.Add($"{query} {answer}");
            }
            else if (field is not null && ShowsNull(data, id, field.Name) && !IsFaultOf(answer, field.Name))
            {
                wrong.Add($"{query} shows the spoiled value as null {answer}");
            }
            // The modified value may decide whether the row is visible, and its position in the order; all other rows are there.
            else if (
                Ids(known).Except(Ids(data)).Except([id]).Any() && !query.Contains("order:", StringComparison.Ordinal)
            )
            {
                wrong.Add($"{query} lost {string.Join(' ', Ids(known).Except(Ids(data)))}");
            }
        }

        return true;
    }

    private async Task<object> First(List<Field> lists, World world, ObjectType node)
    {
        foreach (var list in lists)
        {
            var found = (await host.Data($"{{ {list.Name}(first: 1) {{ nodes {{ id }} }} }}")).GetProperty(list.Name);
            if (found.GetProperty("nodes").GetArrayLength() > 0)
            {
                var id = found.GetProperty("nodes")[0].GetProperty("id").GetString()!;
                return world.Find(node, Model.Resolve(id)!.Value.Key)!;
            }
        }

        return world.Rows(node).First();
    }

    private IEnumerable<string> Queries(
        World world,
        ObjectType node,
        object row,
        Field? field,
        string shown,
        List<Field> lists
    )
    {
        yield return $"{{ node(id: \"{world.IdOf(node, row)}\") {{ id ... on {node.Name} {{ {shown} }} }} }}";
        foreach (var list in lists)
        {
            yield return $"{{ {Page(list.Name, node, shown)} {Figures(list.Name, node, field)} }}";
            if (field is not null && node.Sort!.Served.Find(field.Name) is not null)
            {
                yield return $"{{ {list.Name}(first: 50, order: [{{ {field.Name}: DESC }}]) {{ nodes {{ id {shown} }} pageInfo {{ endCursor }} }} }}";
            }
        }

        foreach (var owner in world.Nodes)
        {
            foreach (var list in owner.Fields.Where(f => f.Source is ConnectionSource s && s.Target == node))
            {
                if (world.Rows(owner).FirstOrDefault(p => world.Of(list, p).Contains(row)) is { } parent)
                {
                    yield return $"{{ node(id: \"{world.IdOf(owner, parent)}\") {{ id ... on {owner.Name} {{ {Page(list.Name, node, shown)} {Figures(list.Name, node, field)} }} }} }}";
                }
            }
        }

        if (node.Store!.Module.Schema is "assessment" or "commons")
        {
            yield return Cards;
            yield return OfficialCards;
        }
    }

    private static string Page(string list, ObjectType node, string shown) =>
        $"{list}(first: 50) {{ totalCount nodes {{ id {shown} }} edges {{ cursor node {{ id }} }} pageInfo {{ endCursor }} }}";

    private string Figures(string list, ObjectType node, Field? field)
    {
        var figures = (ObjectType)Model.Find($"{node.Name}Aggregate")!;
        var least = new[] { "min", "max", "sum" }
            .Where(k => field is not null && (figures.Find(k)?.Type.Leaf as ObjectType)?.Find(field.Name) is not null)
            .Select(k => $"{k} {{ {field!.Name} }}");
        var group = (Model.Find($"{node.Name}GroupKey") as EnumType)?.Members.FirstOrDefault(m =>
            field?.Source is ColumnSource source && ((GroupKey)m.Value).Property.Name == source.Property.Name
        );
        var groups = group is null ? "" : $"groupBy(by: [{group.Name}]) {{ count }}";
        return $"{list}Aggregate {{ count {string.Join(' ', least)} {groups} }}";
    }

    /// <returns>Whether an object with this id shows a field as null.</returns>
    private static bool ShowsNull(JsonElement element, string id, string field) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => (
                element.TryGetProperty("id", out var own)
                && own.ValueEquals(id)
                && element.TryGetProperty(field, out var value)
                && value.ValueKind == JsonValueKind.Null
            ) || element.EnumerateObject().Any(p => ShowsNull(p.Value, id, field)),
            JsonValueKind.Array => element.EnumerateArray().Any(item => ShowsNull(item, id, field)),
            _ => false,
        };

    /// <returns>Whether an error is about a field and not only about its row.</returns>
    private static bool IsFaultOf(JsonElement answer, string field) =>
        answer.TryGetProperty("errors", out var errors)
        && errors.EnumerateArray().Any(e => e.GetProperty("path").EnumerateArray().Last().ValueEquals(field));

    private static List<string?> Codes(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors)
            ? [.. errors.EnumerateArray().Select(e => e.GetProperty("extensions").GetProperty("code").GetString())]
            : [];

    private static HashSet<string> Ids(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(p =>
                    p.Name == "id" && p.Value.ValueKind == JsonValueKind.String ? [p.Value.GetString()!] : Ids(p.Value)
                )
                .ToHashSet(StringComparer.Ordinal),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Ids).ToHashSet(StringComparer.Ordinal),
            _ => [],
        };
}
