using Kernel.Hosting;
using Kernel.Storage;
using Kernel.Storage.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tsql;

namespace SqlServer.Tests;

/// <summary>The statements of the administration commands for SQL Server, and their advice.</summary>
public sealed class AdministrationTests
{
    private const string Awkward = "county's ]db[";
    private const string Backup = "/backups/county's.bak";
    private static readonly SqlServerSettings Good = new(true, true, SqlServerScripts.Collation, "SIMPLE", "NOTHING");

    [Fact]
    public void Whatever_a_database_is_called_its_statements_are_understood()
    {
        string[] texts =
        [
            SqlServerScripts.Settings,
            SqlServerScripts.Time,
            SqlServerScripts.TryLock(InstallationLock.Preparation, isShared: false),
            SqlServerScripts.TryLock(InstallationLock.Serving, isShared: true),
            SqlServerScripts.LockName(Awkward),
            .. SqlServerScripts.Make(Awkward),
            SqlServerScripts.Known,
            SqlServerScripts.HoldsTables,
            SqlServerScripts.Folders,
            SqlServerScripts.Sets(Backup),
            SqlServerScripts.Files(Backup, 2),
            SqlServerScripts.Save(Awkward, Backup, overwrites: true),
            SqlServerScripts.Verify(Backup, 2),
            SqlServerScripts.Delete(Backup),
            SqlServerScripts.Close(Awkward),
            SqlServerScripts.Open(Awkward),
            SqlServerScripts.Load(Awkward, Backup, 2, [("a'b", "/data/a'b.mdf")], replaces: true),
        ];
        Assert.Empty(texts.SelectMany(text => Objections.To(text).Select(objection => $"{text}: {objection}")));
    }

    [Fact]
    public void A_database_that_others_made_is_advised_on_with_the_statement_that_helps()
    {
        Assert.Empty(SqlServerScripts.Advice("county", Good));
        // Each column has its own collation, so the database's collation is harmless; so is a log that is backed up.
        Assert.Empty(
            SqlServerScripts.Advice("county", Good with { Collation = "Chinese_PRC_CI_AS", Recovery = "FULL" })
        );
        var advice = SqlServerScripts.Advice(Awkward, new(false, false, "Chinese_PRC_CI_AS", "FULL", "LOG_BACKUP"));
        Assert.Equal(3, advice.Count);
        Assert.All(
            advice,
            line => Assert.Empty(Objections.To(line[(line.LastIndexOf("un: ", StringComparison.Ordinal) + 4)..]))
        );
        Assert.Contains("READ_COMMITTED_SNAPSHOT", advice[0]);
        Assert.Contains("RECOVERY SIMPLE", advice[2]);
    }

    [Fact]
    public async Task The_script_of_all_migrations_needs_no_server_and_is_understood()
    {
        var script = await AbsentServer.Services.GetRequiredService<Migrator>().Script(CancellationToken.None);
        // Lines that sqlcmd interprets and the server never receives.
        Assert.Contains("\n:on error exit\n", script);
        script = string.Join('\n', script.Split('\n').Where(line => !line.StartsWith(':')));
        foreach (
            var needed in new[]
            {
                "SET XACT_ABORT ON",
                "SET QUOTED_IDENTIFIER ON",
                "SET ALLOW_SNAPSHOT_ISOLATION ON",
                "SET READ_COMMITTED_SNAPSHOT ON",
            }
        )
        {
            Assert.True(
                script.IndexOf(needed, StringComparison.Ordinal) is >= 0 and var at
                    && at < script.IndexOf("CREATE TABLE", StringComparison.Ordinal),
                needed
            );
        }

        Assert.Contains(
            "CREATE INDEX [IX_Outbox_Id] ON [visits].[Outbox] ([Id]) WHERE \"DeliveredAt\" IS NULL",
            script
        );
        Assert.Empty(Objections.To(script));
    }

    /// <summary>Every text column has an explicit collation, independent of the database's own.</summary>
    [Fact]
    public async Task Every_text_column_says_how_it_compares()
    {
        var script = await AbsentServer.Services.GetRequiredService<Migrator>().Script(CancellationToken.None);
        var columns = script
            .Split('\n')
            .Where(line => line.TrimStart().StartsWith('[') && line.Contains("] nvarchar(", StringComparison.Ordinal))
            .ToList();
        Assert.True(columns.Count > 200, $"Only {columns.Count} text columns were found.");
        Assert.All(columns, line => Assert.Contains($" COLLATE {SqlServerScripts.Collation} ", line));
    }

    [Fact]
    public async Task A_list_of_texts_is_compared_as_the_columns_are()
    {
        await using var db = AbsentServer.Stores[0].Open();
        var keys = new List<string> { "a", "b" };
        var text = db.IdempotencyRecords.Where(r => keys.Contains(r.Key)).ToQueryString();
        Assert.Matches(
            $@"OPENJSON\(@\w+\) WITH \(\[value\] nvarchar\(\d+\) COLLATE {SqlServerScripts.Collation} '\$'\)",
            text
        );
        Assert.Empty(Objections.To(text));
        var codes = new List<long> { 1 };
        Assert.DoesNotContain(
            "COLLATE",
            db.Outbox.Where(m => codes.Contains(m.Id)).ToQueryString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_database_that_we_make_needs_no_advice()
    {
        var made = string.Join('\n', SqlServerScripts.Make("county"));
        Assert.Contains("READ_COMMITTED_SNAPSHOT ON", made);
        Assert.Contains("ALLOW_SNAPSHOT_ISOLATION ON", made);
        Assert.Contains("BIN2", made);
        Assert.Contains("RECOVERY SIMPLE", made);
    }

    [Fact]
    public void Queries_say_of_themselves_that_they_only_read_and_changes_do_not()
    {
        using var server = new SqlServerProvider("Server=one;Database=county", "Server=group;Database=county");
        Assert.Contains("Application Intent=ReadOnly", server.ConnectForReading("visits").ConnectionString);
        Assert.DoesNotContain("ReadOnly", server.Connect("visits").ConnectionString);
        using var alone = new SqlServerProvider("Server=one;Database=county", null);
        Assert.Equal(alone.Connect("visits").ConnectionString, alone.ConnectForReading("visits").ConnectionString);
    }
}
