using System.Text;
using System.Text.RegularExpressions;
using Graph.Schema;
using Host;
using Kernel.Outbox;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Snapshooter;
using Snapshooter.Xunit;
using Tsql;

namespace SqlServer.Tests;

/// <summary>The statements that the product would send to SQL Server.</summary>
public sealed partial class StatementTests
{
    public static TheoryData<string> Schemas => [.. AbsentServer.Stores.Select(s => s.Module.Schema)];

    // The snapshot contains the statements for a caller with limited units: they include those for an unlimited caller.
    private static Shapes Graph => new(AbsentServer.Services.GetRequiredService<GraphModel>(), limited: true);

    private static Shapes WholeGraph => new(AbsentServer.Services.GetRequiredService<GraphModel>(), limited: false);

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Each_field_reads_by_statements_that_sql_server_understands(string schema) =>
        Kept(
            $"reads {schema}",
            Graph
                .Reading.Where(s => s.Schema == schema)
                .Select(s => (s.Name, s.Text))
                .OrderBy(s => s.Name, StringComparer.Ordinal)
        );

    [Fact]
    public void So_does_each_group_each_order_and_each_condition()
    {
        List<Shape> asked = [.. Graph.Asking, .. WholeGraph.Asking, .. WholeGraph.Reading];
        Assert.True(asked.Count > 500, $"Only {asked.Count} ways to ask were found.");
        Assert.Empty(
            asked.SelectMany(s => Objections.To(s.Text).Select(objection => $"{s.Name}: {objection}\n{s.Text}"))
        );
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task Each_row_is_saved_by_plain_statements(string schema)
    {
        var told = new List<string>();
        await SavedRows.Save(() => AbsentServer.Open(Store(schema), told.Add));
        Assert.NotEmpty(told);
        Kept($"saves {schema}", Plain(told));
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_migrations_are_a_script_that_may_be_run_twice(string schema)
    {
        using var db = Store(schema).Open();
        var script = db.GetService<IMigrator>()
            .GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)
            .ReplaceLineEndings("\n");
        Assert.Contains("IF NOT EXISTS", script);
        Kept($"migrations {schema}", [("", Renumbered(script))]);
    }

    // EF Core numbers its variables consecutively across all scripts of a process, in the order in which they are generated.
    private static string Renumbered(string script)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        return Variable()
            .Replace(
                script,
                found =>
                    names.TryGetValue(found.Value, out var name) ? name : names[found.Value] = $"@var{names.Count + 1}"
            );
    }

    [GeneratedRegex("@var[0-9]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();

    /// <summary>The demonstration is created on SQLite; every EF Core query meanwhile is also translated for SQL Server.</summary>
    [Fact]
    public async Task Whatever_the_modules_ask_while_a_year_is_made_sql_server_understands()
    {
        var told = new List<(string Schema, string Text)>();
        var directory = Directory.CreateTempSubdirectory("asked-").FullName;
        using (EveryQuery.Listen((schema, text) => told.Add((schema, text))))
        {
            await using var app = Application.Build([$"--Storage:Directory={directory}", "--environment=Development"]);
            await app.Services.GetRequiredService<Installation>().Prepare(CancellationToken.None);
            await app.Services.GetRequiredService<Commons.Measures.IScoreRebuilder>().AskAll(CancellationToken.None);
            await app.Services.GetRequiredService<OutboxDispatcher>().Drain(CancellationToken.None);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
        // All differences are shown at once.
        Assert.Multiple([
            .. told.GroupBy(t => t.Schema)
                .Select(module => (Action)(() => Kept($"asks {module.Key}", Plain(module.Select(t => t.Text))))),
        ]);
    }

    [Fact]
    public void What_brings_something_back_is_noticed()
    {
        Assert.Empty(Objections.To("UPDATE [visits].[Visits] SET [Place] = @p0 WHERE [Id] = @p1; SELECT @@ROWCOUNT;"));
        Assert.NotEmpty(Objections.To("UPDATE [visits].[Visits] SET [Place] = @p0 OUTPUT 1 WHERE [Id] = @p1;"));
        Assert.NotEmpty(
            Objections.To("MERGE [a] USING (VALUES (1)) AS i (x) ON 1=0 WHEN NOT MATCHED THEN INSERT (x) VALUES (i.x);")
        );
        Assert.NotEmpty(Objections.To("SELECT * FROM t LIMIT 1"));
    }

    private static ModuleStore Store(string schema) => AbsentServer.Stores.Single(s => s.Module.Schema == schema);

    private static IEnumerable<(string Name, string Text)> Plain(IEnumerable<string> texts) =>
        texts
            .Select(t => t.ReplaceLineEndings("\n").Trim())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(t => ("", t));

    /// <summary>Statements that SQL Server accepts, compared with their snapshot.</summary>
    private static void Kept(string name, IEnumerable<(string Name, string Text)> statements)
    {
        var page = new StringBuilder();
        foreach (var (title, text) in statements)
        {
            Assert.True(Objections.To(text) is [], $"{title}: {string.Join(' ', Objections.To(text))}\n{text}");
            page.Append(title.Length == 0 ? "" : $"-- {title}\n")
                .Append(text.ReplaceLineEndings("\n").Trim())
                .Append("\n\n");
        }

        page.ToString().MatchSnapshot(new SnapshotFullName($"{name.Replace(' ', '-')}.sql", Snapshots));
    }

    private static string Snapshots { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Monolith.sln"))
            ? Path.Combine(folder, "tests", "SqlServer")
            : Find(Path.GetDirectoryName(folder)!);
}
