using System.Text.Json;
using Graph.Schema;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>
/// SQL Server ignores trailing blanks in comparisons; other databases do not. So texts are stored and compared without them, and every
/// database finds the same rows.
/// </summary>
public sealed class FilterBlankTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string[] Blanks = ["{0} ", " {0}", "{0}\u3000", " {0}   "];

    [Fact]
    public async Task Blanks_around_a_text_that_is_compared_make_no_difference_in_any_list()
    {
        var (faults, tried) = (new List<string>(), 0);
        foreach (var list in host.Services.GetRequiredService<GraphModel>().Query.Fields.Where(IsPlainList))
        {
            var node = (ObjectType)((ObjectType)list.Type.Leaf).Find("nodes")!.Type.Leaf;
            foreach (var field in node.Fields.Where(f => f.Source is ColumnSource && f.Type.Leaf == Scalars.String))
            {
                if (node.Filter?.Find(field.Name) is null || await Some(list, field) is not { } value)
                {
                    continue;
                }

                tried++;
                var (equal, unequal) = (
                    await Answer(list, field, "eq", value),
                    await Answer(list, field, "neq", value)
                );
                foreach (var blank in Blanks)
                {
                    var padded = string.Format(null, blank, value);
                    if (
                        await Answer(list, field, "eq", padded) != equal
                        || await Answer(list, field, "in", padded, value) != equal
                        || await Answer(list, field, "neq", padded) != unequal
                        || await Answer(list, field, "nin", padded) != unequal
                    )
                    {
                        faults.Add($"{list.Name}.{field.Name} '{padded}'");
                    }
                }
            }
        }

        Assert.True(tried > 15, $"Only {tried} texts were found.");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Blanks_around_a_natural_key_make_no_difference()
    {
        var tried = 0;
        foreach (
            var lookup in host
                .Services.GetRequiredService<GraphModel>()
                .Query.Fields.Where(f => f.Source is LookupSource)
        )
        {
            var (source, argument) = ((LookupSource)lookup.Source, lookup.Arguments[0]);
            if (argument.Type.Leaf != Scalars.String)
            {
                continue;
            }

            await using var db = source.Rows.Store.Open();
            var column = db.Model.FindEntityType(source.Target.Clr!)!.FindProperty(source.Key.Name)!;
            var key = await Text(db, $"SELECT MAX({Name(column)}) AS \"Value\" FROM {Table(db, column)}");
            if (key is null)
            {
                continue;
            }

            tried++;
            var found = await host.Send(
                $"query($k: String!) {{ {lookup.Name}({argument.Name}: $k) {{ id }} }}",
                new { k = key }
            );
            foreach (var blank in Blanks)
            {
                var padded = await host.Send(
                    $"query($k: String!) {{ {lookup.Name}({argument.Name}: $k) {{ id }} }}",
                    new { k = string.Format(null, blank, key) }
                );
                Assert.Equal(found.ToString(), padded.ToString());
            }
        }

        Assert.True(tried > 2, $"Only {tried} keys were found.");
    }

    [Fact]
    public async Task No_text_is_stored_with_blanks_at_its_ends()
    {
        var looked = 0;
        foreach (var store in host.Services.GetServices<ModuleStore>())
        {
            await using var db = store.Open();
            foreach (
                var column in db
                    .Model.GetEntityTypes()
                    .SelectMany(e => e.GetProperties())
                    .Where(p => p.ClrType == typeof(string))
            )
            {
                looked++;
                var name = Name(column);
                var padded = await Text(
                    db,
                    $"SELECT MAX({name}) AS \"Value\" FROM {Table(db, column)} WHERE {name} <> TRIM({name})"
                );
                Assert.True(padded is null, $"{Table(db, column)}.{name}: '{padded}'");
            }
        }

        Assert.True(looked > 100, $"Only {looked} columns hold texts.");
    }

    private static bool IsPlainList(Field field) =>
        field.Source is ConnectionSource && field.Arguments.All(a => !a.Type.Required);

    private async Task<string?> Some(Field list, Field field)
    {
        var answer = await host.Send(
            $"{{ {list.Name}(first: 1, where: {{ {field.Name}: {{ neq: null }} }}) {{ nodes {{ {field.Name} }} }} }}"
        );
        return
            answer.TryGetProperty("data", out var data)
            && data.TryGetProperty(list.Name, out var connection)
            && connection.GetProperty("nodes").EnumerateArray().FirstOrDefault()
                is { ValueKind: JsonValueKind.Object } node
            ? node.GetProperty(field.Name).GetString()
            : null;
    }

    private async Task<string> Answer(Field list, Field field, string operation, params string[] values)
    {
        var isList = operation is "in" or "nin";
        var answer = await host.Send(
            $"query($v: {(isList ? "[String!]" : "String")}) {{ {list.Name}(first: 3, where: {{ {field.Name}: {{ {operation}: $v }} }}) {{ totalCount nodes {{ id }} }} }}",
            new { v = isList ? (object)values : values[0] }
        );
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{list.Name}.{field.Name}: {errors}");
        return answer.ToString();
    }

    private static string Name(IProperty column) => $"\"{column.GetColumnName()}\"";

    private static string Table(DbContext db, IProperty column) =>
        db.Database.IsNpgsql() && column.DeclaringType.GetSchema() is { } schema
            ? $"\"{schema}\".\"{column.DeclaringType.GetTableName()}\""
            : $"\"{column.DeclaringType.GetTableName()}\"";

    private static Task<string?> Text(DbContext db, string statement) =>
        db.Database.SqlQueryRaw<string?>(statement).SingleAsync();
}
