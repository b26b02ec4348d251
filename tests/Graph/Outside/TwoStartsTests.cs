using Graph.Tests.Hosting;
using Host;
using Kernel.Data;
using Kernel.Data.Servers;
using Kernel.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Outside;

/// <summary>Hosts and commands that begin in the same moment on one installation.</summary>
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
                    .Receipts.Where(r => r.Key.StartsWith("installation/demonstration"))
                    .Select(r => r.Key)
                    .ToListAsync();
                Assert.Single(steps);
                Assert.Empty(await db.Database.GetPendingMigrationsAsync());
                Assert.Equal(0, await db.Outbox.CountAsync(m => m.ToldAt == null));
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
                await second.Services.GetRequiredService<Server>().TryLock(InstallationLock.Preparation, default)
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
