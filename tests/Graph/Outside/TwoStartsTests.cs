using System.Diagnostics;
using Commons.Officials;
using Graph.Tests.Hosting;
using Host;
using Kernel.Hosting;
using Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Outside;

/// <summary>Hosts and commands that start at the same time on one installation.</summary>
public sealed class TwoStartsTests
{
    [Fact]
    public async Task Several_first_starts_at_once_make_one_installation()
    {
        var settings = await Installations.Fresh();
        string[] demonstration = [.. settings, "--environment=Development", "--Demo:Enabled=true"];
        await AtOnce(3, demonstration, app => app.Services.GetRequiredService<Installation>().Prepare(default));

        await using (var app = Host.Application.Build(demonstration))
        {
            foreach (var store in app.Services.GetServices<ModuleStore>())
            {
                await using var db = store.Open();
                var steps = await db
                    .IdempotencyRecords.Where(r => r.Key.StartsWith("installation/demonstration"))
                    .Select(r => r.Key)
                    .ToListAsync();
                Assert.Single(steps);
                Assert.Empty(await db.Database.GetPendingMigrationsAsync());
                Assert.Equal(0, await db.Outbox.CountAsync(m => m.DeliveredAt == null));
            }

            await using var registry = app
                .Services.GetRequiredService<IDbContextFactory<Commons.Store.CommonsContext>>()
                .CreateDbContext();
            Assert.Equal(35, await registry.Officials.CountAsync());
        }

        await Installations.Drop(settings);
    }

    [Fact]
    public async Task Several_who_migrate_at_once_all_come_to_their_end()
    {
        var settings = await Installations.Fresh();
        await AtOnce(4, settings, app => app.Services.GetRequiredService<Migrator>().Migrate(default));
        await Installations.Drop(settings);
    }

    /// <summary>Work that is done once per installation, and a lock that another process may hold meanwhile.</summary>
    public static TheoryData<string, string> Steps =>
        new()
        {
            { "database migrate", InstallationLock.Preparation },
            { "import calendar LIST", InstallationLock.Preparation },
            { "import divisions LIST", InstallationLock.Preparation },
            { "registrar appoint 35082401 钟建国 350824000000", InstallationLock.Preparation },
            { "database restore BACKUP --replace", InstallationLock.Preparation },
            { "keys rotate", InstallationLock.KeyRotation },
            { "keys retire", InstallationLock.KeyRotation },
            { "", InstallationLock.Preparation },
        };

    [ServiceTheory]
    [MemberData(nameof(Steps))]
    public async Task Whoever_comes_while_another_is_at_it_waits_changes_nothing_and_then_goes_on(
        string words,
        string name
    )
    {
        var folder = Directory.CreateTempSubdirectory("steps-").FullName;
        var list = Path.Combine(folder, "list.csv");
        await File.WriteAllTextAsync(
            list,
            "date,kind,name,code,level,parent_code\n2027-01-01,holiday,元旦,35,province,\n"
        );
        var isFresh =
            !words.StartsWith("keys", StringComparison.Ordinal) && !words.Contains("BACKUP", StringComparison.Ordinal);
        var settings = await (isFresh ? Installations.Fresh() : Installations.Take());
#if SQLSERVER
        var backup = $"{Installations.NameIn(settings)}-steps.bak";
#else
        var backup = Path.Combine(folder, "backup");
#endif
        string[] all = [.. settings, "--environment=Development", "--Demo:Enabled=false"];
        await using (var app = Host.Application.Build(all))
        {
            var server = app.Services.GetRequiredService<DatabaseProvider>();
            await server.Prepare(default);
            if (words.Contains("BACKUP", StringComparison.Ordinal))
            {
                await HostRun.Done(["database", "backup", backup, .. all]);
            }

            var held = await server.TryLock(name, isShared: false, default);
            await using var process = HostProcess.Start(port => new ProcessStartInfo(
                "dotnet",
                [
                    HostProcess.Program,
                    .. words
                        .Replace("LIST", list)
                        .Replace("BACKUP", backup)
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    .. all,
                    .. words.Length == 0 ? [HostProcess.UrlsOf(port)] : Array.Empty<string>(),
                ]
            ));
            await Eventually.Holds(() =>
                process.HasExited || process.Output.Any(l => l.Contains("Waiting for another"))
            );
            Assert.False(process.HasExited, string.Join('\n', process.Output));
            Assert.DoesNotContain(
                process.Output,
                l => l.Contains("visits") || l.Contains("rows read") || l.Contains("New key")
            );
            await held!.DisposeAsync();
            if (words.Length == 0)
            {
                await process.Serving();
                await process.Terminate();
            }

            // There is no unit yet for a registrar; the keys of this run's template may be too new to retire the others.
            int[] codes =
                words == "keys retire" ? [0, 1]
                : words.StartsWith("registrar", StringComparison.Ordinal) ? [1]
                : [0];
            Assert.Contains(await process.Exit(), codes);
        }

        Directory.Delete(folder, recursive: true);
        await Installations.Drop(settings);
    }

    [Fact]
    public async Task A_lock_is_free_again_when_its_holder_is_gone()
    {
        var settings = await Installations.Take();
        await using (var first = Host.Application.Build(settings))
        await using (var second = Host.Application.Build(settings))
        {
            var (one, other) = (
                first.Services.GetRequiredService<InstallationLock>(),
                second.Services.GetRequiredService<InstallationLock>()
            );
            var held = await one.Acquire(InstallationLock.Preparation, default);
            Assert.False(held.Waited);
            await using (var beside = await other.Acquire(InstallationLock.KeyRotation, default))
            {
                Assert.False(beside.Waited);
            }

            var waiting = other.Acquire(InstallationLock.Preparation, default);
            using var patience = new CancellationTokenSource();
            var impatient = other.Acquire(InstallationLock.Preparation, patience.Token);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
            Assert.Null(
                await second
                    .Services.GetRequiredService<DatabaseProvider>()
                    .TryLock(InstallationLock.Preparation, isShared: false, default)
            );
            Assert.False(waiting.IsCompleted);
            await held.DisposeAsync();
            await (await waiting).DisposeAsync();
        }

        await Installations.Drop(settings);
    }

    private static async Task AtOnce(int count, string[] settings, Func<WebApplication, Task> act)
    {
        using var gate = new Barrier(count);
        var starts = Enumerable
            .Range(0, count)
            .Select(_ =>
                Task.Factory.StartNew(
                        async () =>
                        {
                            await using var app = Host.Application.Build(settings);
                            gate.SignalAndWait(TimeSpan.FromSeconds(30));
                            await act(app);
                        },
                        TaskCreationOptions.LongRunning
                    )
                    .Unwrap()
            );
        await Task.WhenAll(starts);
    }
}
