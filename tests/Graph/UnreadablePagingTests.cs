using System.Text.Json;
using Graph.Schema;
using Graph.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>
/// A page with only an unreadable row is not the end of a list: paging continues from its cursor, forwards and backwards. If the order's own
/// key is unreadable, there is no such position, and the list does not report another page.
/// </summary>
public sealed class UnreadablePagingTests(TestHost host) : IClassFixture<TestHost>
{
    private const int Rows = 5;

    [Fact]
    public async Task Row_by_row_every_list_goes_on_past_an_unreadable_row_in_both_directions()
    {
        var model = host.Services.GetRequiredService<GraphModel>();
        var (wrong, spoiled) = (new List<string>(), 0);
        foreach (var list in model.Query.Fields.Where(f => f.Source is ConnectionSource))
        {
            var node = ((ConnectionSource)list.Source).Target;
            await using var db = node.Store!.Open();
            var key = node.Sort!.Default?.Property.Name;
            foreach (var field in node.Fields.Where(f => f.Source is ColumnSource c && c.Property.Name != key))
            {
                var column = db
                    .Model.FindEntityType(node.Clr!)!
                    .FindProperty(((ColumnSource)field.Source).Property.Name);
                foreach (var value in column is null ? [] : Spoiled.Unreadable(column))
                {
                    var ids = Ids(
                        (await host.Data($"{{ {list.Name}(first: {Rows}) {{ nodes {{ id }} }} }}")).GetProperty(
                            list.Name
                        )
                    );
                    if (ids.Count < Rows)
                    {
                        continue;
                    }

                    var third = model.Resolve(ids[2])!.Value.Key;
                    await using var row = await Spoiled.Make(node.Store!, column!, third, value);
                    if (row is null)
                    {
                        continue;
                    }

                    spoiled++;
                    var others = ids.Where(id => id != ids[2]).ToList();
                    var (forwards, end) = await Walk(list.Name, field.Name, "first", "after", null, Rows + 1);
                    Compare($"{list.Name}.{field.Name} = {value} forwards", others, forwards);
                    if (end is not null)
                    {
                        var (backwards, _) = await Walk(list.Name, field.Name, "last", "before", end, Rows + 1);
                        backwards.Reverse();
                        Compare($"{list.Name}.{field.Name} = {value} backwards", [.. forwards.SkipLast(1)], backwards);
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(spoiled, 20, int.MaxValue);

        void Compare(string where, List<string> expected, List<string> met)
        {
            if (!expected.SequenceEqual(met.Where(expected.Contains)))
            {
                wrong.Add($"{where}: {string.Join(' ', expected)} but {string.Join(' ', met)}");
            }
        }
    }

#if !POSTGRESQL
    // PostgreSQL accepts no unreadable value in a key of an order.
    [Fact]
    public async Task A_page_without_a_cursor_does_not_say_that_there_is_more()
    {
        var model = host.Services.GetRequiredService<GraphModel>();
        var (wrong, spoiled) = (new List<string>(), 0);
        foreach (var list in model.Query.Fields.Where(f => f.Source is ConnectionSource))
        {
            var node = ((ConnectionSource)list.Source).Target;
            await using var db = node.Store!.Open();
            foreach (var field in node.Fields.Where(f => f.Source is ColumnSource))
            {
                var column = db
                    .Model.FindEntityType(node.Clr!)!
                    .FindProperty(((ColumnSource)field.Source).Property.Name);
                if (column is null || node.Sort!.Served.Find(field.Name) is null)
                {
                    continue;
                }

                foreach (var value in Spoiled.Unreadable(column))
                {
                    foreach (var direction in new[] { "ASC", "DESC" })
                    {
                        var by = $"order: [{{ {field.Name}: {direction} }}]";
                        var ids = Ids(
                            (await host.Data($"{{ {list.Name}(first: 1, {by}) {{ nodes {{ id }} }} }}")).GetProperty(
                                list.Name
                            )
                        );
                        await using var row =
                            ids.Count == 0
                                ? null
                                : await Spoiled.Make(node.Store!, column, model.Resolve(ids[0])!.Value.Key, value);
                        if (row is null)
                        {
                            continue;
                        }

                        foreach (
                            var (size, more, at) in new[]
                            {
                                ("first", "hasNextPage", "endCursor"),
                                ("last", "hasPreviousPage", "startCursor"),
                            }
                        )
                        {
                            var answer = await host.Send(
                                $"{{ {list.Name}({size}: 1, {by}) {{ nodes {{ id }} pageInfo {{ {more} {at} }} }} }}"
                            );
                            var info = answer.GetProperty("data").GetProperty(list.Name).GetProperty("pageInfo");
                            var hasNone = info.GetProperty(at).ValueKind == JsonValueKind.Null;
                            spoiled += hasNone ? 1 : 0;
                            if (hasNone && info.GetProperty(more).GetBoolean())
                            {
                                wrong.Add($"{list.Name}({size}, {by}) = {value}: {answer}");
                            }
                        }
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(spoiled, 5, int.MaxValue);
    }
#endif

    /// <returns>The rows that were read, and the cursor of the last readable one.</returns>
    private async Task<(List<string> Met, string? End)> Walk(
        string list,
        string field,
        string size,
        string side,
        string? cursor,
        int most
    )
    {
        var (met, end) = (new List<string>(), cursor);
        for (var i = 0; i < most; i++)
        {
            var answer = await host.Send(
                $"query($cursor: String) {{ {list}({size}: 1, {side}: $cursor) {{ nodes {{ id {field} }} pageInfo {{ startCursor endCursor hasNextPage hasPreviousPage }} }} }}",
                new { cursor }
            );
            var page = answer.GetProperty("data").GetProperty(list);
            var info = page.GetProperty("pageInfo");
            met.AddRange(Ids(page));
            cursor = info.GetProperty(size == "first" ? "endCursor" : "startCursor").GetString();
            end = Ids(page).Count > 0 ? cursor : end;
            if (cursor is null || !info.GetProperty(size == "first" ? "hasNextPage" : "hasPreviousPage").GetBoolean())
            {
                break;
            }
        }

        return (met, end);
    }

    private static List<string> Ids(JsonElement list) =>
        [.. list.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)];
}
