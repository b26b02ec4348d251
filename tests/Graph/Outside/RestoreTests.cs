using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;
#if POSTGRESQL

using Microsoft.Extensions.Time.Testing;
#endif

namespace Graph.Tests.Outside;

/// <summary>A database is not replaced while a host serves it, nor by two commands at once.</summary>
public sealed class RestoreTests : IAsyncLifetime
{
    private const string Refusal = "A host serves this installation";
    private readonly string folder = Directory.CreateTempSubdirectory("restore-").FullName;
    private string[] installation = [];

#if SQLSERVER
    // In the server's own backup folder.
    private string Backup => $"{Installations.NameIn(installation)}-restore.bak";
#else
    private string Backup => Path.Combine(folder, "backup");
#endif

    public async Task InitializeAsync()
    {
        if (Installations.Available)
        {
            installation = await Installations.Take();
            await HostRun.Done(["database", "backup", Backup, .. installation]);
        }
    }

    public async Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        if (Installations.Available)
        {
            await Installations.Drop(installation);
        }
    }

    [ServiceFact]
    public async Task While_any_host_serves_nothing_is_restored_and_when_the_last_has_gone_it_is()
    {
        await using var one = HostProcess.Start(installation);
        await one.Serving();
        await using var other = HostProcess.Start(installation);
        await other.Serving();
        Assert.Contains(Refusal, await Refused());

        // One host stops normally, the other is killed.
        await one.Terminate();
        Assert.Equal(0, await one.Exit());
        Assert.Contains(Refusal, await Refused());
        await other.Kill();
        await Eventually.Holds(async () =>
            (await HostRun.Of(["database", "restore", Backup, "--replace", .. installation])).Code == 0
        );
    }

    [ServiceFact]
    public async Task Of_two_who_restore_at_once_the_second_waits_and_finds_what_the_first_has_brought_back()
    {
        var fresh = await Installations.Fresh();
        var runs = await Task.WhenAll(
            HostRun.Of(["database", "restore", Backup, .. fresh]),
            HostRun.Of(["database", "restore", Backup, .. fresh])
        );
        Assert.Equal([0, 1], runs.Select(r => r.Code).Order());
        Assert.Contains("There is data already", runs.Single(r => r.Code == 1).Errors);

        var again = await Task.WhenAll(
            HostRun.Of(["database", "restore", Backup, "--replace", .. fresh]),
            HostRun.Of(["database", "restore", Backup, "--replace", .. fresh])
        );
        Assert.All(again, run => Assert.True(run.Code == 0, run.Errors));
        Assert.DoesNotContain("Pending", await HostRun.Done(["database", "status", .. fresh]));
        await Installations.Drop(fresh);
    }

    [ServiceFact]
    public async Task A_host_that_starts_while_a_database_is_brought_back_waits()
    {
        await using var app = Host.Application.Build(installation);
        var locks = app.Services.GetRequiredService<InstallationLock>();
        var restoring = await locks.RefuseHosts(default);
        await using var host = HostProcess.Start(installation);
        await Eventually.Holds(() => host.HasExited || host.Output.Any(l => l.Contains("Waiting for another")));
        Assert.False(host.HasExited, string.Join('\n', host.Output));
        Assert.DoesNotContain(host.Output, l => l.Contains("Serving"));
        await restoring.DisposeAsync();
        await host.Serving();
    }

#if POSTGRESQL
    [ServiceFact]
    public async Task Whose_connections_were_cut_holds_the_lock_again_with_the_first_statement_that_meets_it()
    {
        // The clock does not advance, so the background loop checks nothing.
        await using var host = new TestHost.Second(installation, new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        await host.InitializeAsync();
        var serving = host.Services.GetRequiredService<ServingLock>();
        await serving.Take(default);
        await serving.StartAsync(default);
        await using var app = Host.Application.Build(installation);
        var server = app.Services.GetRequiredService<DatabaseProvider>();
        async Task<bool> IsHeld()
        {
            var alone = await server.TryLock(InstallationLock.Serving, isShared: false, default);
            await (alone?.DisposeAsync() ?? ValueTask.CompletedTask);
            return alone is null;
        }

        Assert.True(await IsHeld());
        await Installations.Cut(installation);
        await Eventually.Holds(async () => !await IsHeld());
        await host.Data("{ visits(first: 1) { nodes { id } } }");
        await Eventually.Holds(IsHeld);
        await serving.StopAsync(default);
    }

    [ServiceFact]
    public async Task A_host_whose_connections_were_cut_is_known_to_serve_again_within_seconds()
    {
        await using var host = HostProcess.Start(installation);
        await host.Serving();
        await Installations.Cut(installation);
        await using var app = Host.Application.Build(installation);
        var server = app.Services.GetRequiredService<DatabaseProvider>();
        await Eventually.Holds(async () =>
        {
            var alone = await server.TryLock(InstallationLock.Serving, isShared: false, default);
            await (alone?.DisposeAsync() ?? ValueTask.CompletedTask);
            return alone is null;
        });
        Assert.Contains(Refusal, await Refused());
    }
#endif

    private Task<string> Refused() => HostRun.Refused(["database", "restore", Backup, "--replace", .. installation]);
}
