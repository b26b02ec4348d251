using System.Text.Json;
using Graph.Schema;
using Graph.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Rows with values that the product never writes: the error stays with the row.</summary>
public sealed class UnreadableRowTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_row_with_a_member_that_there_is_not_is_left_out_of_its_list_and_said()
    {
        var model = host.Services.GetRequiredService<GraphModel>();
        var columns = model
            .Query.Fields.Where(f => f.Source is ConnectionSource)
            .SelectMany(list =>
                ((ConnectionSource)list.Source).Target.Fields.Where(IsChoice).Select(column => (list.Name, column.Name))
            )
            .ToList();
        var tried = 0;
        foreach (var (list, column) in columns)
        {
            tried += await Spoil(model, list, column) ? 1 : 0;
        }

        // Few tables of the demonstration are empty.
        Assert.InRange(tried, columns.Count * 2 / 3, columns.Count);
    }

    private async Task<bool> Spoil(GraphModel model, string list, string column)
    {
        var target = ((ConnectionSource)model.Query.Find(list)!.Source).Target;
        var property = ((ColumnSource)target.Find(column)!.Source).Property;
        var query =
            $"{{ {list}(first: 50) {{ totalCount nodes {{ id {column} }} edges {{ node {{ id }} }} pageInfo {{ endCursor }} }} }}";
        var before = (await host.Data(query)).GetProperty(list);
        if (before.GetProperty("nodes").GetArrayLength() == 0)
        {
            return false;
        }

        var id = before.GetProperty("nodes")[0].GetProperty("id").GetString()!;
        await using var row = await Spoiled.Make(target, property.Name, model.Resolve(id)!.Value.Key);
        var answer = await host.Send(query);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            ("RECORD_UNREADABLE", list),
            (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("path")[0].GetString())
        );
        var after = answer.GetProperty("data").GetProperty(list);
        Assert.DoesNotContain(id, Ids(after));
        // The state of a record may decide who sees it; every other visible record is answered as before.
        Assert.Subset(Ids(before).ToHashSet(), Ids(after).ToHashSet());
        Assert.Equal(Ids(before).Count - 1, Ids(after).Count);

        var node = await host.Send(
            $"query ($id: ID!) {{ node(id: $id) {{ id ... on {target.Name} {{ {column} }} }} }}",
            new { id }
        );
        Assert.Equal(JsonValueKind.Null, node.GetProperty("data").GetProperty("node").ValueKind);
        // A query without the column is not affected.
        await host.Data($"{{ {list}(first: 50) {{ nodes {{ id }} }} }}");
        return true;
    }

    [Fact]
    public async Task An_indicator_whose_formula_cannot_be_read_leaves_its_neighbours_and_all_other_cards()
    {
        const string cards =
            "{ orgUnit(code: 350824001000) { children(first: 50) { nodes { code scorecard(year: 2026) { state total indicators { code state score } } } } } }";
        var model = host.Services.GetRequiredService<GraphModel>();
        var target = (ObjectType)model.Find("SchemeIndicator")!;
        var found = await host.Data(
            "{ schemes(where: { year: { eq: 2026 }, kind: { eq: COMMUNITY } }) { nodes { indicators(where: { code: { eq: \"V04\" } }) { nodes { id } } } } }"
        );
        var id = found.GetProperty("schemes").GetProperty("nodes")[0].GetProperty("indicators").GetProperty("nodes")[0];
        await using var row = await Spoiled.Make(
            target,
            "Code",
            model.Resolve(id.GetProperty("id").GetString()!)!.Value.Key,
            "X99"
        );
        var nodes = (await host.Data(cards)).GetProperty("orgUnit").GetProperty("children").GetProperty("nodes");
        Assert.Equal(12, nodes.GetArrayLength());
        foreach (var unit in nodes.EnumerateArray())
        {
            var states = unit.GetProperty("scorecard")
                .GetProperty("indicators")
                .EnumerateArray()
                .ToDictionary(i => i.GetProperty("code").GetString()!, i => i.GetProperty("state").GetString());
            Assert.Equal("FAULT", states["X99"]);
            Assert.DoesNotContain("FAULT", states.Where(s => s.Key != "X99").Select(s => s.Value));
        }
    }

    private static bool IsChoice(Field field) =>
        field.Source is ColumnSource { Property: var property }
        && (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).IsEnum;

    private static List<string> Ids(JsonElement list) =>
        [.. list.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)];

    /// <summary>A modified value of a row; disposing restores it.</summary>
    private sealed class Spoiled(ObjectType node, string update, object? before) : IAsyncDisposable
    {
        public static async Task<Spoiled> Make(ObjectType node, string property, long key, string value = "NO_SUCH")
        {
            await using var db = node.Store!.Open();
            var entity = db.Model.FindEntityType(node.Clr!)!;
            var sql = db.GetService<ISqlGenerationHelper>();
            var column = sql.DelimitIdentifier(entity.FindProperty(property)!.GetColumnName());
            var table = sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema());
#pragma warning disable EF1002, EF1003 // The names are the model's own.
            var before = await db
                .Database.SqlQueryRaw<string?>($"SELECT {column} AS \"Value\" FROM {table} WHERE \"Id\" = {key}")
                .SingleAsync();
            var update = $"UPDATE {table} SET {column} = {{0}} WHERE \"Id\" = {key}";
            Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(update, [value]));
#pragma warning restore EF1002, EF1003
            return new Spoiled(node, update, before);
        }

        public async ValueTask DisposeAsync()
        {
            await using var db = node.Store!.Open();
            await db.Database.ExecuteSqlRawAsync(update, [before!]);
        }
    }
}
