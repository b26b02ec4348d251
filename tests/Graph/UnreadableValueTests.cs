using System.Globalization;
using System.Text.Json;
using Graph.Schema;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>
/// Every stored column of every row that is not a node (cells, edges, audit entries, outbox messages), modified by SQL: every query that
/// reads them is answered without an internal error, and no list loses a record.
/// </summary>
public sealed class UnreadableValueTests(TestHost host) : IClassFixture<TestHost>
{
    private const int Depth = 4;

    private GraphModel Model => host.Services.GetRequiredService<GraphModel>();

    [Fact]
    public async Task A_spoiled_row_that_is_no_node_is_no_fault_and_takes_no_record_with_it()
    {
        await AddDeadLetters();
        var queries = new List<Query>();
        foreach (var text in Queries())
        {
            var data = await host.Data(text);
            var statements = await host.SentOnce(() => host.Data(text));
            queries.Add(new Query(text, data, statements));
        }

        var (wrong, met) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        var nodes = Model.Types.OfType<ObjectType>().Where(t => t.IsNode).Select(t => t.Clr).ToHashSet();
        foreach (var store in host.Services.GetServices<ModuleStore>())
        {
            await using var db = store.Open();
            foreach (var type in db.Model.GetEntityTypes().Where(t => !nodes.Contains(t.ClrType)))
            {
                var asked = queries.Where(q => q.Reads(store.Module.Schema, type.GetTableName()!)).ToList();
                foreach (var row in asked.Count == 0 ? [] : await RowsOf(db, type))
                {
                    foreach (var column in type.GetProperties().Where(p => !p.IsPrimaryKey()))
                    {
                        foreach (var value in Spoiled.Unreadable(column).Concat(Spoiled.Extreme(column)))
                        {
                            await using var spoiled = await Spoiled.Where(store, column, row, value);
                            if (spoiled is null)
                            {
                                continue;
                            }

                            met.Add($"{type.ClrType.Name}.{column.Name}");
                            foreach (var query in asked)
                            {
                                if (await FaultOf(query) is { } fault)
                                {
                                    wrong.Add(
                                        $"{store.Module.Schema}.{type.ClrType.Name}.{column.Name} = {value}: {query.Text} {fault}"
                                    );
                                }
                            }
                        }
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(met.Count, 10, int.MaxValue);
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "Cell.Numerator",
                "AuditEntry.WhoKind",
#if !POSTGRESQL && !SQLSERVER
                // Servers accept no unreadable values in these columns.
                "Assessed.DaysInPost",
                "OutboxMessage.RaisedAt",
#endif
            },
            met
        );
    }

    // These exist only after a failure.
    private async Task AddDeadLetters()
    {
        await using var db = host.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == "visits").Open();
        db.AddRange(
            new[] { 1, long.MaxValue }.Select(id => new OutboxMessage
            {
                Id = id,
                Kind = "Unknown",
                Body = "{}",
                RaisedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                DeadLettered = true,
            })
        );
        await db.SaveChangesAsync();
    }

    private async Task<string?> FaultOf(Query query)
    {
        var answer = await host.Send(query.Text);
        var codes = answer.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(e => e.GetProperty("extensions").GetProperty("code").GetString()).ToList()
            : [];
        return codes.Exists(c => c != "RECORD_UNREADABLE") || !answer.TryGetProperty("data", out var data) ? $"{errors}"
            : Ids(query.Before).Except(Ids(data)).ToList() is { Count: > 0 } lost ? $"lost {string.Join(' ', lost)}"
            : null;
    }

    /// <summary>Every list with the computed and linked fields of its records, and every other root field.</summary>
    private IEnumerable<string> Queries()
    {
        foreach (var field in Model.Query.Fields)
        {
            var arguments = field.Arguments.Where(a => a.Type.Required).ToList();
            switch (field.Source)
            {
                case ConnectionSource list:
                    foreach (var part in Parts(list.Target))
                    {
                        yield return $"{{ {field.Name}(first: 20) {{ totalCount nodes {{ id {part} }} }} }}";
                    }

                    break;
                case AnswerSource { Guard: null } when arguments.Count == 0:
                    yield return $"{{ {field.Name} {Below(field.Type.Leaf, Depth)} }}";
                    break;
                case EachModuleSource each:
                    foreach (var module in ((EnumType)arguments.Single().Type.Leaf).Members)
                    {
                        var node = ((ObjectType)field.Type.Leaf).Find("nodes")!.Type.Leaf;
                        yield return $"{{ {field.Name}({AuditTypes.EachModule}: {module.Name}, first: 20) {{ totalCount nodes {Below(node, Depth)} }} }}";
                    }

                    break;
            }
        }
    }

    // One part each, so that an error identifies the part.
    private static IEnumerable<string> Parts(ObjectType node)
    {
        yield return string.Join(
            ' ',
            node.Fields.Where(f => f.Source is LinksSource).Select(f => $"{f.Name} {{ id }}")
        );
        foreach (var field in node.Fields)
        {
            switch (field.Source)
            {
                case BatchSource:
                    var year = field.Arguments.Any(a => a.Name == "year") ? "(year: 2026)" : "";
                    yield return $"{field.Name}{year} {Below(field.Type.Leaf, Depth)}";
                    break;
                case ConnectionSource:
                    yield return $"{field.Name}(first: 2) {{ totalCount nodes {{ id }} }} {field.Name}Aggregate {{ count }}";
                    break;
            }
        }
    }

    private static string Below(GraphType type, int depth)
    {
        if (type is not ObjectType record)
        {
            return "";
        }

        if (record.IsNode)
        {
            return "{ id }";
        }

        var fields = record
            .Fields.Where(f => f.Arguments.All(a => !a.Type.Required) && f.Source is not ConnectionSource)
            .Where(f => f.Type.Leaf is not ObjectType || depth > 0)
            .Select(f => $"{f.Name} {Below(f.Type.Leaf, depth - 1)}");
        return $"{{ __typename {string.Join(' ', fields)} }}";
    }

    /// <returns>The conditions that find some rows of a table.</returns>
    private static async Task<List<string>> RowsOf(DbContext db, IEntityType type)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var keys = type.FindPrimaryKey()!.Properties.Select(p => sql.DelimitIdentifier(p.GetColumnName())).ToList();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            $"SELECT {string.Join(", ", keys)} FROM {sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema())} ORDER BY {string.Join(", ", keys)}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" AND ", keys.Select((key, i) => $"{key} = {Literal(reader.GetValue(i))}")));
        }

        return [.. rows.Take(1), .. rows.Skip(1).TakeLast(1)];
    }

    private static string Literal(object value) =>
        value switch
        {
            long or int or short => string.Create(CultureInfo.InvariantCulture, $"{value}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"'{value}'"),
        };

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

    private sealed record Query(string Text, JsonElement Before, IReadOnlyList<SqlStatement> Statements)
    {
        public bool Reads(string schema, string table) =>
            Statements.Any(s => s.Schema == schema && s.Text.Contains($"\"{table}\"", StringComparison.Ordinal));
    }
}
