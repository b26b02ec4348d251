#if !SQLSERVER
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Fields;
using Graph.Schema;
using Graph.Sql;
using Graph.Tests.Hosting;
using Graph.Tests.Plans;
using Graph.Values;
using Kernel;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Strict;

namespace Graph.Tests;

/// <summary>The query plan of the first page of every list, in every supported order: it uses an index, with no sort and no scan.</summary>
public sealed class OrderPlanTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Default = "default";
    private const string PageSize = "51";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Every_first_page_in_every_order_that_a_list_serves_is_read_from_an_index()
    {
        var (model, faults, read) = (host.Services.GetRequiredService<GraphModel>(), new List<string>(), 0);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in Pages(model).GroupBy(p => p.Statement.Store))
        {
            await using var connection = Plain(one.Key.Connect());
            await connection.OpenAsync();
            foreach (var page in one)
            {
                read++;
                faults.AddRange((await Faults(connection, page, used)).Distinct().Select(f => $"{page.Name}: {f}"));
            }

            // A cost-based planner picks one of several indexes; a rule-based one picks the index made for the page.
            if (!one.Key.Driver.HasLateral)
            {
                faults.AddRange(Listing(one.Key, one).Except(used).Select(index => $"no page is read from {index}"));
            }
        }

        Assert.True(read > 300, $"Only {read} pages were read.");
        Assert.True(faults.Count == 0, $"{faults.Count} of {read}\n" + string.Join('\n', faults));
    }

    private static IEnumerable<Page> Pages(GraphModel model) =>
        from type in model.Types.OfType<ObjectType>()
        from field in type.Fields
        from list in Lists(field.Source)
        from bounds in list.IsOfUnits ? Enum.GetValues<ScopeBounds>() : [ScopeBounds.None, ScopeBounds.Rows]
        from filter in PageFilter.Of(list).Prepend(null)
        from order in Orders(field, list)
        where filter is null or { Facet: not null } || order.Name == Default
        from backward in new[] { false, true }
        select new Page(
            $"{type.Name}.{field.Name} {order.Name}{(backward ? " backward" : "")}{filter?.Name}, bounds {bounds}",
            list,
            bounds,
            filter,
            Shaping.Page(
                list,
                Columns(list.Target),
                filter?.Where,
                new Ordering(order.Keys, backward),
                null,
                null,
                bounds
            )
        );

    // The indexes of a module's lists, except those that begin with a unique index: they serve databases that derive nothing from it.
    private static IEnumerable<string> Listing(ModuleStore store, IEnumerable<Page> pages)
    {
        using var db = store.Open();
        var indexes = pages
            .Select(p => p.List.Target.Clr!)
            .Where(row => row.Assembly != typeof(IEntity).Assembly)
            .Distinct()
            .SelectMany(row => db.Model.FindEntityType(row)!.GetIndexes())
            .ToList();
        return
        [
            .. indexes
                .Where(i => !i.IsUnique && i.Properties[^1].Name == nameof(Entity<>.Id))
                .Where(i => !indexes.Exists(u => u.IsUnique && u.Properties.SequenceEqual(i.Properties.SkipLast(1))))
                .Select(i => i.GetDatabaseName()!),
        ];
    }

    private static DbConnection Plain(DbConnection connection) =>
        connection is StrictConnection strict ? strict.Inner : connection;

    private static IEnumerable<ConnectionSource> Lists(Source source) =>
        source switch
        {
            ConnectionSource list => [list],
            EachModuleSource each => each.Lists.Values,
            _ => [],
        };

    // A short list is sorted in memory, except for its default order.
    private static IEnumerable<(string Name, IReadOnlyList<OrderKey> Keys)> Orders(Field field, ConnectionSource list)
    {
        var input = (InputType)field.Arguments.First(a => a.Name == "order").Type.Leaf;
        yield return (Default, OrderKeys.Of(list.Target, input, null, (_, _) => { }));
        foreach (var key in list.IsShort ? [] : input.Fields)
        {
            foreach (var ascending in new[] { true, false })
            {
                object?[] order = [new InputObject { [key.Name] = ascending }];
                yield return (
                    $"{key.Name} {(ascending ? "ASC" : "DESC")}",
                    OrderKeys.Of(list.Target, input, order, (_, _) => { })
                );
            }
        }
    }

    private static IReadOnlyList<PropertyInfo> Columns(ObjectType node) =>
        [
            node.Clr!.GetProperty(nameof(Entity<>.Id))!,
            .. node.Fields.Select(f => f.Source).OfType<ColumnSource>().Select(c => c.Property).Take(3),
        ];

    private static Task<List<string>> Faults(DbConnection connection, Page page, HashSet<string> used) =>
        page.Statement.Store.Driver.HasLateral ? OnPostgreSql(connection, page) : OnSqlite(connection, page, used);

    // SQLite

    private static async Task<List<string>> OnSqlite(DbConnection connection, Page page, HashSet<string> used)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {page.Statement.Text}";
        var steps = new List<(int Id, int Level, string Detail)>();
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                steps.Add((rows.GetInt32(0), rows.GetInt32(1), rows.GetString(3)));
            }
        }

        used.UnionWith(
            steps.Select(s =>
                Regex.Match(s.Detail, "INDEX (?<index>IX_\\w+)", RegexOptions.None, Patience).Groups["index"].Value
            )
        );
        var faults = new List<string>();
        foreach (var level in steps.GroupBy(s => s.Level))
        {
            var reads = level.Select(s => s.Detail).Where(d => IsRead(d, page)).ToList();
            // The rows sorted at the end were found by key, at most one page for each parent.
            if (
                level.Any(s => s.Detail.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal))
                && !reads.TrueForAll(IsByKey)
            )
            {
                faults.Add($"sorts [{string.Join("; ", level.Select(s => s.Detail))}]");
            }

            faults.AddRange(
                reads
                    .Where(d => page.Foreign is { } column && d.Contains($"({column}=?", StringComparison.Ordinal))
                    .Select(d => $"looks through other units' [{d}]")
            );
            faults.AddRange(
                reads
                    .Where(d => page.WalksPast(d, "{0}=?") && !IsByKey(d))
                    .Select(d => $"walks past other values [{d}]")
            );
            faults.AddRange(
                reads
                    .Where(d => d.StartsWith("SCAN", StringComparison.Ordinal) && !page.IsWalk)
                    .Select(d => $"scans [{d}]")
            );
        }

        return faults;
    }

    // Every other condition is checked on a row found by key.
    private static bool IsByKey(string detail) =>
        detail.EndsWith("USING INTEGER PRIMARY KEY (rowid=?)", StringComparison.Ordinal)
        || detail.Contains(" EXISTS USING ", StringComparison.Ordinal);

    private static bool IsRead(string detail, Page page) =>
        Regex.Match(detail, "^(?:SCAN|SEARCH) (?<table>\\w+)", RegexOptions.None, Patience) is { Success: true } read
        && page.Tables.Contains(read.Groups["table"].Value);

    // PostgreSQL

    private static async Task<List<string>> OnPostgreSql(DbConnection connection, Page page)
    {
        // Tables are small here, where every plan is fast: the planner is set to avoid scans and sorts if an index serves. If it still
        // scans a small table, the query is planned again with statistics of large tables. Rows that are found by key are few and are
        // sorted last; then only the way they are found is checked.
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        await Run(
            command,
            $"""
            SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_hashjoin = off;
            SET LOCAL enable_mergejoin = off; SET LOCAL enable_sort = off; SET LOCAL plan_cache_mode = force_generic_plan;
            """
        );
        var faults = await Faults(command, page, page.Statement.Text);
        if (faults.Count > 0)
        {
            var tables = string.Join(", ", page.Own.Select(t => $"'{t}'"));
            await Run(
                command,
                $"UPDATE pg_class SET reltuples = 1000000, relpages = 1 WHERE relkind = 'r' AND relname IN ({tables})"
            );
            var text = page.Statement.Text;
            var found = text.Contains("UNION ALL", StringComparison.Ordinal)
                ? text[..text.LastIndexOf("\nORDER BY", StringComparison.Ordinal)]
                : text;
            command.CommandText =
                $"SELECT bool_or(pg_relation_size(oid) > 0) FROM pg_class WHERE relname IN ({tables})";
            // The planner reads nothing from a table without rows.
            faults = await command.ExecuteScalarAsync() is true ? await Faults(command, page, found) : [];
        }

        await transaction.RollbackAsync();
        return faults;
    }

    private static async Task<List<string>> Faults(DbCommand command, Page page, string statement)
    {
        var numbers = new List<string>();
        var limit = page.Statement.Slots.Single(s => s.Supply == ParameterSource.Rows).Name;
        var text = Regex.Replace(
            statement,
            "(?<list>unnest\\()?(?<name>@P[0-9]+)",
            m =>
            {
                if (m.Value == limit)
                {
                    return PageSize;
                }

                if (!numbers.Contains(m.Groups["name"].Value, StringComparer.Ordinal))
                {
                    numbers.Add(m.Groups["name"].Value);
                }

                var number = numbers.IndexOf(m.Groups["name"].Value) + 1;
                return m.Groups["list"].Success ? $"unnest(${number}::bigint[]" : $"${number}";
            },
            RegexOptions.ExplicitCapture,
            Patience
        );
        await Run(command, $"PREPARE page AS {text}");
        var nulls = string.Join(", ", Enumerable.Repeat("NULL", numbers.Count));
        command.CommandText = $"EXPLAIN (FORMAT JSON) EXECUTE page{(numbers.Count == 0 ? "" : $"({nulls})")}";
        var explained = (string)(await command.ExecuteScalarAsync())!;
        await Run(command, "DEALLOCATE page");
        var faults = new List<string>();
        Look(JsonDocument.Parse(explained).RootElement[0].GetProperty("Plan"), page, false, faults);
        return faults;
    }

    private static async Task Run(DbCommand command, string text)
    {
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    private static void Look(JsonElement step, Page page, bool sorted, List<string> faults)
    {
        var kind = step.GetProperty("Node Type").GetString()!;
        var table = step.TryGetProperty("Relation Name", out var relation) ? relation.GetString() : null;
        var condition = step.TryGetProperty("Index Cond", out var named) ? named.GetString()! : "";
        if (kind == "Seq Scan")
        {
            faults.Add($"scans {table}");
        }
        else if (table is not null && page.Own.Contains(table, StringComparer.Ordinal))
        {
            if (condition.Length == 0 && !page.IsWalk)
            {
                faults.Add($"walks all of {table}");
            }

            if (page.Foreign is { } column && condition.StartsWith($"((\"{column}\")", StringComparison.Ordinal))
            {
                faults.Add($"looks through other units' {table} {condition}");
            }

            if (page.WalksPast(condition.Replace("\")::text", "\"", StringComparison.Ordinal), "\"{0}\" = "))
            {
                faults.Add($"walks past other values of {table} {condition}");
            }

            // Rows that are found by key are few.
            if (sorted && !condition.StartsWith("(\"Id\" = ", StringComparison.Ordinal))
            {
                faults.Add($"sorts {table} {condition}");
            }
        }

        sorted = kind is "Sort" or "Incremental Sort" || (sorted && kind != "Limit");
        if (step.TryGetProperty("Plans", out var below))
        {
            foreach (var each in below.EnumerateArray())
            {
                Look(each, page, sorted, faults);
            }
        }
    }

    private sealed record Page(
        string Name,
        ConnectionSource List,
        ScopeBounds Bounds,
        PageFilter? Where,
        Statement Statement
    )
    {
        /// <summary>Whether the list belongs to no parent: it is read in the order of an index, as far as the page goes.</summary>
        public bool IsWalk => List.Parent is null && !IsByUnit && KeyColumn is null;

        /// <summary>The column that must not be used to find a part of a list, because its values occur in all parents and units.</summary>
        public string? Foreign => List.Parent is not null || IsByUnit ? FacetColumn ?? "State" : null;

        /// <summary>The facet that filters the list: no rows with other values may be read.</summary>
        public string? FacetColumn =>
            Where is { Facet: { } facet } && !List.IsShort && (List.Parent is null || List.IsOfUnits)
                ? facet.Name
                : null;

        /// <summary>
        /// The column of the keys that filter the list, and with which an index begins; null for parts of a record, which a planner
        /// may also find by the official named on them.
        /// </summary>
        public string? KeyColumn { get; } =
            List.Target.Reach.WholeNode is null ? Where?.KeyOf(List, Bounds)?.Name : null;

        /// <summary>
        /// Whether rows are found neither by one value of the facet nor by a key: one that filters the list, their own, or that of an
        /// official to whom a few rows are delegated.
        /// </summary>
        /// <param name="found">The index condition.</param>
        /// <param name="equality">How the plan writes an equality on a column.</param>
        public bool WalksPast(string found, string equality) =>
            (FacetColumn ?? KeyColumn) is { } expected
            && !List
                .Target.Reach.HandedTo.Select(p => p.Name)
                .Concat([expected, nameof(Entity<>.Id)])
                .Any(column =>
                    found.Contains(
                        string.Format(CultureInfo.InvariantCulture, equality, column),
                        StringComparison.Ordinal
                    )
                );

        private bool IsByUnit => Bounds == ScopeBounds.Rows && AccessFilter.IsByUnit(List.Target);

        /// <summary>The aliases of tables in the text, as the plan names them.</summary>
        public HashSet<string> Tables { get; } =
            Regex
                .Matches(Statement.Text, "(?:FROM|JOIN) \"\\w+\" AS \"(?<alias>\\w+)\"", RegexOptions.None, Patience)
                .Select(m => m.Groups["alias"].Value)
                .ToHashSet(StringComparer.Ordinal);

        /// <summary>The tables of the list's own rows.</summary>
        public IEnumerable<string> Own
        {
            get
            {
                using var db = Statement.Store.Open();
                return
                [
                    .. new[] { List.Target.Clr, List.Parent?.Edge }
                        .OfType<Type>()
                        .Select(t => db.Model.FindEntityType(t)!.GetTableName()!),
                ];
            }
        }
    }
}
#endif
