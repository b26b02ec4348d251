using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Sql;
using Kernel.Storage;

namespace Graph.Tests.Plans;

/// <summary>The access method for a table.</summary>
internal enum Access
{
    /// <summary>From a covering index; the rows are not read.</summary>
    IndexOnly,

    /// <summary>Rows by primary key.</summary>
    Key,

    /// <summary>Rows by another index.</summary>
    Index,

    /// <summary>All rows, in sequence.</summary>
    Scan,
}

/// <summary>One table access in a query plan.</summary>
/// <param name="Table">The table.</param>
/// <param name="Access">How it is read.</param>
/// <param name="Detail">The text of the plan.</param>
internal sealed partial record PlannedRead(string Table, Access Access, string Detail)
{
    /// <summary>The index; empty if only the text of the plan names it.</summary>
    private string Index { get; init; } = "";

    /// <summary>The table accesses of a statement, from its plan for arbitrary values.</summary>
    /// <param name="connection">A connection that <see cref="Connect"/> made.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="own">The tables for which the test checks whether an index alone is enough.</param>
    public static Task<List<PlannedRead>> Of(DbConnection connection, Statement statement, IReadOnlyList<string> own) =>
        statement.Store.IsShared
            ? OnPostgreSql(connection, statement.Text, statement.Store.Module.Schema, own)
            : OnSqlite(connection, statement.Text);

    /// <summary>
    /// A connection that plans as for large tables: test data fits on one page, where a full scan is always best. An index-only scan
    /// is possible if the server knows that all rows are visible.
    /// </summary>
    public static async Task<DbConnection> Connect(ModuleStore store)
    {
        var connection = store.Connect();
        await connection.OpenAsync();
        if (store.IsShared)
        {
            await Execute(connection, "VACUUM ANALYZE");
            await Execute(
                connection,
                "SET enable_seqscan = off; SET enable_bitmapscan = off; SET plan_cache_mode = force_generic_plan"
            );
        }

        return connection;
    }

    private static async Task<List<PlannedRead>> OnSqlite(DbConnection connection, string text)
    {
        var tables = Alias()
            .Matches(text)
            .DistinctBy(m => m.Groups["alias"].Value)
            .ToDictionary(m => m.Groups["alias"].Value, m => m.Groups["table"].Value, StringComparer.Ordinal);
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {text}";
        await using var rows = await command.ExecuteReaderAsync();
        var reads = new List<PlannedRead>();
        while (await rows.ReadAsync())
        {
            var detail = rows.GetString(3);
            if (
                Step().Match(detail) is { Success: true } step
                && tables.TryGetValue(step.Groups["alias"].Value, out var table)
            )
            {
                reads.Add(new PlannedRead(table, AccessOf(step.Groups["way"].Value, detail), detail));
            }
        }

        return reads;
    }

    private static Access AccessOf(string way, string detail) =>
        detail.Contains("USING COVERING INDEX", StringComparison.Ordinal) ? Access.IndexOnly
        : detail.Contains("USING INTEGER PRIMARY KEY", StringComparison.Ordinal) ? Access.Key
        : way == "SCAN" ? Access.Scan
        : Access.Index;

    private static async Task<List<PlannedRead>> OnPostgreSql(
        DbConnection connection,
        string text,
        string schema,
        IReadOnlyList<string> own
    )
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = Parameter()
            .Replace(
                text,
                m =>
                {
                    numbers.TryAdd(m.Groups["name"].Value, numbers.Count + 1);
                    var cast = m.Groups["list"].Success ? "::bigint[]" : "";
                    return $"{m.Groups["list"].Value}${numbers[m.Groups["name"].Value]}{cast}";
                }
            );
        await Execute(connection, $"PREPARE planned AS {numbered}");
        var values = string.Join(", ", Enumerable.Repeat("NULL", numbers.Count));
        var execute = $"EXECUTE planned{(numbers.Count == 0 ? "" : $"({values})")}";
        // If only a few rows are on one page, reading them costs as little as a wider index: to check whether an index alone is enough,
        // the narrower ones are removed.
        await Execute(connection, "BEGIN");
        var reads = await Explain(connection, execute);
        while (
            reads.Find(r => own.Contains(r.Table) && r is { Access: Access.Index or Access.Scan, Index: not "" })
                is { } other
        )
        {
            await Execute(connection, $"DROP INDEX \"{schema}\".\"{other.Index}\"");
            reads = await Explain(connection, execute);
        }

        await Execute(connection, "ROLLBACK");
        await Execute(connection, "DEALLOCATE planned");
        return reads;
    }

    private static async Task<List<PlannedRead>> Explain(DbConnection connection, string execute)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN (FORMAT JSON) {execute}";
        using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync())!);
        return [.. Steps(plan.RootElement[0].GetProperty("Plan"))];
    }

    private static IEnumerable<PlannedRead> Steps(JsonElement step)
    {
        if (step.TryGetProperty("Relation Name", out var table))
        {
            var kind = step.GetProperty("Node Type").GetString()!;
            var condition = step.TryGetProperty("Index Cond", out var named) ? named.GetString()! : "";
            var index = step.TryGetProperty("Index Name", out var name) ? name.GetString()! : "";
            var access =
                kind == "Index Only Scan" ? Access.IndexOnly
                : index.StartsWith("PK_", StringComparison.Ordinal) && condition.Length > 0 ? Access.Key
                : kind == "Index Scan" && condition.Length > 0 ? Access.Index
                : Access.Scan;
            yield return new PlannedRead(table.GetString()!, access, $"{kind} {index} {condition}") { Index = index };
        }

        if (step.TryGetProperty("Plans", out var below))
        {
            foreach (var read in below.EnumerateArray().SelectMany(Steps))
            {
                yield return read;
            }
        }
    }

    private static async Task Execute(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex(
        "(?:FROM|JOIN) (?:\"\\w+\"\\.)?\"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Alias();

    [GeneratedRegex(
        "^(?<way>SCAN|SEARCH) (?<alias>\\w+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Step();

    [GeneratedRegex(
        "(?<list>unnest\\(|ANY \\()?@(?<name>P[0-9]+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Parameter();
}
