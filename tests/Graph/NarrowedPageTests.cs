#if !SQLSERVER
using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Commons.OrgUnits;
using Graph.Fields;
using Graph.Schema;
using Graph.Sql;
using Graph.Tests.Hosting;
using Graph.Tests.Plans;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;
using Strict;

namespace Graph.Tests;

/// <summary>The rows that a page reads when its filter matches nothing.</summary>
public sealed class NarrowedPageTests(TestHost host) : IClassFixture<TestHost>
{
    // Reading a row takes about ten steps, a unit within scope about thirty.
    private const int StepsOfStatement = 500;
    private const int StepsOfUnit = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Of_keys_that_nothing_has_no_row_is_read_however_they_are_asked_for()
    {
        var model = host.Services.GetRequiredService<GraphModel>();
        var units = await Units(((ObjectType)model.Find(nameof(OrgUnit))!).Store!.Open());
        var (faults, read) = (new List<string>(), 0);
        var pages =
            from field in ((ObjectType)model.Find("Query")!).Fields
            let list = field.Source as ConnectionSource
            where list is not null
            from filter in PageFilter.Of(list)
            from bounds in new[] { ScopeBounds.None, ScopeBounds.Rows }
            where filter.KeyOf(list, bounds) is not null
            select (
                Name: $"{field.Name}{filter.Name}, bounds {bounds}",
                List: list,
                Statement: Page(field, list, filter, bounds)
            );
        foreach (var module in pages.GroupBy(p => p.List.Rows.Store))
        {
            await using var connection = module.Key.Connect();
            await connection.OpenAsync();
            foreach (var (name, list, statement) in module)
            {
                read++;
                var rows = connection is StrictConnection { Inner: SqliteConnection sqlite }
                    ? Walked(sqlite, statement, units)
                    : await Rows(connection, statement, TableOf(list), units);
                if (rows > 0)
                {
                    faults.Add($"{name}: {rows}");
                }
            }
        }

        Assert.True(read > 100, $"Only {read} pages were read.");
        Assert.True(faults.Count == 0, $"{faults.Count} of {read}\n{string.Join('\n', faults)}");
    }

    private static Statement Page(Field field, ConnectionSource list, PageFilter filter, ScopeBounds bounds)
    {
        var order = (InputType)field.Arguments.First(a => a.Name == "order").Type.Leaf;
        var keys = OrderKeys.Of(list.Target, order, null, (_, _) => { });
        return Shaping.Page(
            list,
            [list.Target.Clr!.GetProperty("Id")!],
            filter.Where,
            new Ordering(keys, false),
            null,
            null,
            bounds
        );
    }

    private static async Task<long[]> Units(DbContext db)
    {
        await using (db)
        {
            return [.. (await db.Set<OrgUnit>().Select(u => u.Id).ToListAsync()).Select(id => id.Value)];
        }
    }

    private static string TableOf(ConnectionSource list)
    {
        using var db = list.Rows.Store.Open();
        return db.Model.FindEntityType(list.Target.Clr!)!.GetTableName()!;
    }

    // The steps of SQLite's virtual machine beyond those of a statement that reads no rows.
    private static long Walked(SqliteConnection connection, Statement statement, long[] units)
    {
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(connection.Handle, statement.Text, out var prepared));
        using (prepared)
        {
            foreach (var slot in statement.Slots)
            {
                var place = raw.sqlite3_bind_parameter_index(prepared, slot.Name);
                if (slot.Supply == ParameterSource.Rows)
                {
                    raw.sqlite3_bind_int64(prepared, place, 51);
                }
                else if (slot.Supply == ParameterSource.Units)
                {
                    raw.sqlite3_bind_text(prepared, place, JsonSerializer.Serialize(units));
                }
            }

            Assert.Equal(raw.SQLITE_DONE, raw.sqlite3_step(prepared));
            const int steps = 4;
            var taken = raw.sqlite3_stmt_status(prepared, steps, 0);
            return Math.Max(0, taken - StepsOfStatement - (StepsOfUnit * units.Length));
        }
    }

    // The rows of the list that PostgreSQL reads, whether it returns them or not.
    private static async Task<long> Rows(DbConnection connection, Statement statement, string table, long[] units)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off";
        await command.ExecuteNonQueryAsync();
        var all = $"'{{{string.Join(',', units)}}}'::bigint[]";
        command.CommandText =
            "EXPLAIN (ANALYZE, FORMAT JSON) "
            + Regex
                .Replace(
                    statement.Text,
                    "@P[0-9]+",
                    m =>
                        statement.Slots.Single(s => s.Name == m.Value).Supply switch
                        {
                            ParameterSource.Rows => "51",
                            ParameterSource.Units => all,
                            _ => "NULL",
                        },
                    RegexOptions.None,
                    Patience
                )
                .Replace("unnest(NULL", "unnest(NULL::bigint[]", StringComparison.Ordinal);
        var plan = (string)(await command.ExecuteScalarAsync())!;
        await transaction.RollbackAsync();
        return Read(JsonDocument.Parse(plan).RootElement[0].GetProperty("Plan"), table);
    }

    private static long Read(JsonElement step, string table)
    {
        var own =
            step.TryGetProperty("Relation Name", out var name) && name.GetString() == table
                ? (Number("Actual Rows") + Number("Rows Removed by Filter")) * Number("Actual Loops")
                : 0;
        return (long)own
            + (step.TryGetProperty("Plans", out var below) ? below.EnumerateArray().Sum(s => Read(s, table)) : 0);

        double Number(string property) => step.TryGetProperty(property, out var value) ? value.GetDouble() : 0;
    }
}
#endif
