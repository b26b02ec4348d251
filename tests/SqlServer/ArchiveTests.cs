using Host.Backups;
using Kernel.Settings;
using Kernel.Storage.SqlServer;
using Tds;
using Tsql;

namespace SqlServer.Tests;

/// <summary>Backup and restore, as far as the statements and their order go: the server is a test double.</summary>
public sealed class ArchiveTests
{
    private const string Path = @"D:\backup\county's.bak";
    private static readonly IProgress<string> Nobody = new Progress<string>();

    [Fact]
    public async Task A_new_file_is_written_under_the_path_that_was_given_and_never_over_another()
    {
        await using var server = Server(isThere: true, holdsBackup: false);
        await Save(server, replace: false);
        var texts = Statements(server);
        Assert.Contains(texts, t => t.Contains(@"N'D:\backup\county''s.bak'", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, t => t.Contains(" INIT", StringComparison.Ordinal));
        Assert.Contains("COPY_ONLY", Assert.Single(texts, t => t.StartsWith("BACKUP", StringComparison.Ordinal)));
        Assert.StartsWith("RESTORE VERIFYONLY", texts[^1]);
    }

    [Fact]
    public async Task A_file_that_lies_on_the_server_is_refused_whatever_lies_on_the_client()
    {
        await using var server = Server(isThere: true, holdsBackup: true);
        var refused = await Assert.ThrowsAsync<StartupException>(() => Save(server, replace: false));
        Assert.Contains("--replace", refused.Message);
        Assert.DoesNotContain(Statements(server), t => t.StartsWith("BACKUP", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_replaced_stays_until_a_new_one_is_whole()
    {
        await using var server = Server(isThere: true, holdsBackup: true);
        await Save(server, replace: true);
        var steps = Statements(server).Where(t => !t.Contains("HEADERONLY", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, steps.Count);
        Assert.Matches(@"^BACKUP .*county''s\.bak\.new'", steps[0]);
        Assert.Matches(@"^RESTORE VERIFYONLY .*county''s\.bak\.new'", steps[1]);
        Assert.Matches(@"^BACKUP .*county''s\.bak'", steps[2]);
        Assert.Matches(@"^RESTORE VERIFYONLY .*county''s\.bak'", steps[3]);
        Assert.Matches(@"xp_delete_file 0, .*county''s\.bak\.new'", steps[4]);
    }

    [Fact]
    public async Task Where_the_new_one_is_not_whole_the_earlier_is_not_touched()
    {
        await using var server = Server(isThere: true, holdsBackup: true, fails: "VERIFYONLY");
        await Assert.ThrowsAsync<StartupException>(() => Save(server, replace: true));
        Assert.DoesNotContain(
            Statements(server),
            t => t.StartsWith("BACKUP", StringComparison.Ordinal) && t.Contains("s.bak'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_database_that_is_missing_comes_back_into_the_servers_own_folders_and_replaces_nothing()
    {
        await using var server = Server(isThere: false, holdsBackup: true);
        await Load(server, replace: false);
        var restore = Assert.Single(
            Statements(server),
            t => t.StartsWith("RESTORE DATABASE", StringComparison.Ordinal)
        );
        Assert.Contains("FILE = 3", restore);
        Assert.Contains(@"MOVE N'data' TO N'E:\data\monolith.mdf'", restore);
        Assert.Contains(@"MOVE N'log' TO N'F:\log\monolith_1.ldf'", restore);
        Assert.DoesNotContain("REPLACE", restore);
        Assert.DoesNotContain(Statements(server), t => t.Contains("SINGLE_USER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_holds_data_is_replaced_only_where_that_was_asked_for()
    {
        await using var server = Server(isThere: true, holdsBackup: true, tables: 40);
        await Assert.ThrowsAsync<StartupException>(() => Load(server, replace: false));
        Assert.DoesNotContain(Statements(server), t => t.StartsWith("RESTORE DATABASE", StringComparison.Ordinal));
        await Load(server, replace: true);
        Assert.Contains(
            "REPLACE",
            Assert.Single(Statements(server), t => t.StartsWith("RESTORE DATABASE", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Beside_a_host_that_serves_nothing_is_restored_and_nobody_is_sent_away()
    {
        await using var server = Server(isThere: true, holdsBackup: true, serves: true);
        var refused = await Assert.ThrowsAsync<StartupException>(() => Load(server, replace: true));
        Assert.Contains("A host serves", refused.Message);
        Assert.DoesNotContain(
            Statements(server),
            t =>
                t.StartsWith("RESTORE DATABASE", StringComparison.Ordinal)
                || t.Contains("SINGLE_USER", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Two_restores_keep_each_other_off_by_the_databases_name_though_there_is_no_database()
    {
        await using var server = Server(isThere: false, holdsBackup: true);
        await Load(server, replace: false);
        var texts = Statements(server);
        var lockedAt = texts.IndexOf(SqlServerScripts.LockName("monolith"));
        var restoredAt = texts.FindIndex(t => t.StartsWith("RESTORE DATABASE", StringComparison.Ordinal));
        Assert.InRange(lockedAt, 0, restoredAt - 1);
    }

    [Fact]
    public async Task Whoever_comes_while_another_makes_the_database_waits_until_it_has_its_settings()
    {
        var made = false;
        var locks = 0;
        using var whole = new ManualResetEventSlim();
        await using var server = new TdsServer(asked =>
        {
            switch (asked)
            {
                case { Phase: TdsPhase.Login, Database: "monolith" } when !made:
                    return TdsAnswer.Fault(4060, severity: 11);
                case { Text: SqlServerScripts.Known }:
                    return TdsAnswer.Number(made ? 1 : 0);
                case { Text: var text } when text == SqlServerScripts.LockName("monolith"):
                    if (Interlocked.Increment(ref locks) > 1)
                    {
                        whole.Wait(TimeSpan.FromMinutes(1));
                    }

                    break;
                case { Text: var text } when text.StartsWith("CREATE DATABASE", StringComparison.Ordinal):
                    made = true;
                    break;
                case { Text: var text } when text.Contains("SET RECOVERY", StringComparison.Ordinal):
                    whole.Set();
                    break;
            }

            return TdsAnswer.Done();
        });
        using var one = new SqlServerProvider(server.ConnectionString, null);
        using var other = new SqlServerProvider(server.ConnectionString, null);
        await Task.WhenAll(one.Prepare(default), other.Prepare(default));

        Assert.Equal(2, locks);
        var all = server.Requests.ToList();
        var created = all.FindIndex(r => r.Text.StartsWith("CREATE DATABASE", StringComparison.Ordinal));
        var set = all.FindIndex(r => r.Text.Contains("SET RECOVERY", StringComparison.Ordinal));
        Assert.DoesNotContain(all[created..set], r => r is { Phase: TdsPhase.Login, Database: "monolith" });
        Assert.Contains(all[set..], r => r is { Phase: TdsPhase.Login, Database: "monolith" });
        Assert.Single(all, r => r.Text.StartsWith("CREATE DATABASE", StringComparison.Ordinal));
        Assert.Contains(all, r => r.Text.Contains("SNAPSHOT ON WITH ROLLBACK IMMEDIATE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_a_login_may_neither_see_nor_open_is_not_taken_for_made()
    {
        await using var server = new TdsServer(asked =>
            asked switch
            {
                { Phase: TdsPhase.Login, Database: "monolith" } => TdsAnswer.Fault(4060, severity: 11),
                { Text: SqlServerScripts.Known } => TdsAnswer.Number(0),
                { Text: var text } when text.StartsWith("CREATE DATABASE", StringComparison.Ordinal) => TdsAnswer.Fault(
                    1801
                ),
                _ => TdsAnswer.Done(),
            }
        );
        using var product = new SqlServerProvider(server.ConnectionString, null);
        var refused = await Assert.ThrowsAsync<StartupException>(() => product.Prepare(default));
        Assert.Contains("cannot be used", refused.Message);
    }

    [Fact]
    public async Task A_database_is_opened_again_though_closing_it_was_answered_by_a_fault()
    {
        await using var server = Server(isThere: true, holdsBackup: true, fails: "SINGLE_USER");
        await Assert.ThrowsAsync<StartupException>(() => Load(server, replace: true));
        Assert.Contains("SET MULTI_USER", Statements(server)[^1]);
    }

    [Fact]
    public async Task A_login_that_may_not_enter_master_uses_the_database_that_is_there()
    {
        await using var server = new TdsServer(asked =>
            asked is { Phase: TdsPhase.Login, Database: "master" }
                ? TdsAnswer.Fault(916, severity: 14)
                : TdsAnswer.Done()
        );
        using var product = new SqlServerProvider(server.ConnectionString, null);
        await product.Prepare(default);
        Assert.DoesNotContain(server.Texts, t => t.StartsWith("CREATE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_database_that_an_administrator_made_is_filled()
    {
        await using var server = Server(isThere: true, holdsBackup: true, tables: 0);
        await Load(server, replace: false);
        Assert.Contains(Statements(server), t => t.StartsWith("RESTORE DATABASE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_became_of_it_everybody_is_let_in_again()
    {
        await using var server = Server(isThere: true, holdsBackup: true, fails: "RESTORE DATABASE");
        await Assert.ThrowsAsync<StartupException>(() => Load(server, replace: true));
        Assert.Contains("SET SINGLE_USER", string.Join('\n', Statements(server)));
        Assert.Contains("SET MULTI_USER", Statements(server)[^1]);
    }

    [Fact]
    public async Task A_database_that_may_not_be_opened_is_missing_only_where_the_server_knows_none()
    {
        await using var missing = Server(isThere: false, holdsBackup: false);
        using var one = new SqlServerProvider(missing.ConnectionString, null);
        Assert.False(await one.IsThere(CancellationToken.None));

        await using var closed = Server(isThere: false, holdsBackup: false, isKnown: true);
        using var other = new SqlServerProvider(closed.ConnectionString, null);
        var refused = await Assert.ThrowsAsync<StartupException>(() => other.IsThere(CancellationToken.None));
        Assert.Contains("cannot be used", refused.Message);
    }

    [Fact]
    public async Task Recovery_model_and_log_are_read_through_the_driver_and_advised_on()
    {
        await using var server = new TdsServer(_ =>
            TdsAnswer.Rows(
                ["c bit", "s tinyint", "o nvarchar", "r nvarchar", "l nvarchar"],
                [
                    [true, 1, "Chinese_PRC_CI_AS", "FULL", "LOG_BACKUP"],
                ]
            )
        );
        using var product = new SqlServerProvider(server.ConnectionString, null);
        Assert.Contains("FULL", Assert.Single(await product.Facts(CancellationToken.None)));
        Assert.Contains("SET RECOVERY SIMPLE", Assert.Single(await product.Advice(CancellationToken.None)));
        Assert.Equal([SqlServerScripts.Settings, SqlServerScripts.Settings], server.Texts);
    }

    [Fact]
    public async Task Why_nobody_is_let_in_is_said()
    {
        await using var server = new TdsServer { BreaksAt = TdsPhase.Prelogin, How = TdsBreak.Reset };
        using var product = new SqlServerProvider(server.ConnectionString, null);
        var refused = await Assert.ThrowsAsync<StartupException>(() => product.IsThere(CancellationToken.None));
        Assert.Contains(refused.GetBaseException().Message, refused.Message, StringComparison.Ordinal);
    }

    private static async Task Save(TdsServer server, bool replace)
    {
        using var product = new SqlServerProvider(server.ConnectionString, null);
        await BackupServices.BackupOf(product).Save(Path, replace, Nobody, CancellationToken.None);
    }

    private static async Task Load(TdsServer server, bool replace)
    {
        using var product = new SqlServerProvider(server.ConnectionString, null);
        await BackupServices.BackupOf(product).Load(Path, replace, Nobody, CancellationToken.None);
    }

    private static List<string> Statements(TdsServer server)
    {
        var texts = server.Texts.ToList();
        Assert.Empty(texts.SelectMany(Objections.To));
        return texts;
    }

    private static TdsServer Server(
        bool isThere,
        bool holdsBackup,
        int tables = 0,
        bool isKnown = false,
        string? fails = null,
        bool serves = false
    ) =>
        new(asked =>
            asked switch
            {
                { Phase: TdsPhase.Login, Database: "monolith" } when !isThere => TdsAnswer.Fault(4060, severity: 11),
                { Phase: TdsPhase.Login } => TdsAnswer.Done(),
                { Text: var text } when fails is not null && text.Contains(fails, StringComparison.Ordinal) =>
                    TdsAnswer.Fault(3013),
                { Text: var text } when text.Contains("HEADERONLY", StringComparison.Ordinal) => holdsBackup
                    ? TdsAnswer.Rows(
                        ["BackupType tinyint", "Position int"],
                        [
                            [1, 1],
                            [2, 2],
                            [1, 3],
                        ]
                    )
                    : TdsAnswer.Fault(3201),
                { Text: var text } when text.Contains("FILELISTONLY", StringComparison.Ordinal) => TdsAnswer.Rows(
                    ["LogicalName nvarchar", "Type nvarchar"],
                    [
                        ["data", "D"],
                        ["log", "L"],
                    ]
                ),
                { Text: SqlServerScripts.Folders } => TdsAnswer.Rows(
                    ["data nvarchar", "log nvarchar"],
                    [
                        [@"E:\data\", @"F:\log\"],
                    ]
                ),
                { Text: var text } when text.Contains("'monolith serving'", StringComparison.Ordinal) => Taken(!serves),
                { Text: var text } when text.Contains("'monolith preparation'", StringComparison.Ordinal) => Taken(
                    true
                ),
                { Text: SqlServerScripts.HoldsTables } => TdsAnswer.Number(tables),
                { Text: SqlServerScripts.Known } => TdsAnswer.Number(isKnown ? 1 : 0),
                _ => TdsAnswer.Done(),
            }
        );

    private static TdsAnswer Taken(bool isFree) =>
        TdsAnswer.Rows(
            ["taken bit"],
            [
                [isFree],
            ]
        );
}
