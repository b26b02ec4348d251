using Kernel.Data;
using Kernel.Data.Servers;
using Microsoft.Extensions.DependencyInjection;
using Tsql;

namespace SqlServer.Tests;

/// <summary>What an administrator's commands tell SQL Server, and what they advise.</summary>
public sealed class AdministrationTests
{
    private const string Awkward = "county's ]db[";

    [Fact]
    public void Whatever_a_database_is_called_its_statements_are_understood()
    {
        string[] texts =
        [
            SqlServerTexts.Settings,
            SqlServerTexts.Time,
            SqlServerTexts.TryLock(InstallationLock.Preparation),
            SqlServerTexts.TryLock(InstallationLock.KeyRotation),
            .. SqlServerTexts.Make(Awkward),
            .. SqlServerTexts.Save(Awkward, "/backups/county's.bak"),
            .. SqlServerTexts.Load(Awkward, "/backups/county's.bak", isThere: true),
        ];
        Assert.Empty(texts.SelectMany(text => Objections.To(text).Select(objection => $"{text}: {objection}")));
    }

    [Fact]
    public void A_database_that_others_made_is_advised_on_with_the_statement_that_helps()
    {
        Assert.Empty(SqlServerTexts.Advice("county", true, true, "Latin1_General_100_BIN2"));
        var advice = SqlServerTexts.Advice(Awkward, false, false, "Chinese_PRC_CI_AS");
        Assert.Equal(3, advice.Count);
        Assert.All(
            advice.Where(line => line.Contains("Run: ", StringComparison.Ordinal)),
            line => Assert.Empty(Objections.To(line[(line.IndexOf("Run: ", StringComparison.Ordinal) + 5)..]))
        );
        Assert.Contains("READ_COMMITTED_SNAPSHOT", advice[0]);
    }

    [Fact]
    public async Task The_script_of_all_migrations_needs_no_server_and_is_understood()
    {
        var script = await AbsentServer.Services.GetRequiredService<Migrator>().Script(CancellationToken.None);
        Assert.StartsWith("SET QUOTED_IDENTIFIER ON", script);
        Assert.Contains("CREATE INDEX [IX_Outbox_Id] ON [visits].[Outbox] ([Id]) WHERE \"ToldAt\" IS NULL", script);
        Assert.Empty(Objections.To(script));
    }

    [Fact]
    public void A_database_that_we_make_needs_no_advice()
    {
        var made = string.Join('\n', SqlServerTexts.Make("county"));
        Assert.Contains("READ_COMMITTED_SNAPSHOT ON", made);
        Assert.Contains("ALLOW_SNAPSHOT_ISOLATION ON", made);
        Assert.Contains("BIN2", made);
    }

    [Fact]
    public void Queries_say_of_themselves_that_they_only_read_and_changes_do_not()
    {
        using var server = new SqlServerServer("Server=one;Database=county", "Server=group;Database=county");
        Assert.Contains("Application Intent=ReadOnly", server.ConnectForReading("visits").ConnectionString);
        Assert.DoesNotContain("ReadOnly", server.Connect("visits").ConnectionString);
        using var alone = new SqlServerServer("Server=one;Database=county", null);
        Assert.Equal(alone.Connect("visits").ConnectionString, alone.ConnectForReading("visits").ConnectionString);
    }
}
