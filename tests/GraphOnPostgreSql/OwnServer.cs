using Graph.Tests.Hosting;
using Kernel.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Servers;

namespace Graph.Tests;

/// <summary>A server that a test owns and may stop and modify, with a host on it whose dispatcher is running.</summary>
public class OwnServer : IAsyncLifetime
{
    private const string Name = "own";
    private PostgreSqlCluster? cluster;
    private TestHost.Second? host;
    private string[] original = [];

    internal PostgreSqlCluster Cluster => cluster!;

    public TestHost Host => host!;

    /// <summary>The clock of the host.</summary>
    protected virtual TimeProvider Clock => TimeProvider.System;

    public async Task InitializeAsync()
    {
        if (!Installations.Available)
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("own-").FullName;
        var file = Path.Combine(folder, "backup");
        original = await Installations.Take();
        cluster = PostgreSqlCluster.Start("max_connections=100", "fsync=off");
        string[] settings =
        [
            "--Storage:Provider=PostgreSql",
            $"--ConnectionStrings:Storage={cluster.AddressOf(Name)}",
            .. original.Skip(2),
        ];
        await HostRun.Done(["database", "backup", file, .. original]);
        await HostRun.Done(["database", "restore", file, .. settings]);
        Directory.Delete(folder, recursive: true);
        host = new TestHost.Second(settings, Clock);
        await host.InitializeAsync();
        await host.Services.GetRequiredService<OutboxDispatcher>().StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (host is not null)
        {
            await host.Services.GetRequiredService<OutboxDispatcher>().StopAsync(CancellationToken.None);
            await host.DisposeAsync();
            await Installations.Drop(original);
        }

        cluster?.Dispose();
    }

    /// <summary>Executes a command on the host's database.</summary>
    internal Task Command(string text) => Cluster.Command(Name, text);

    /// <summary>Closes every connection of the host.</summary>
    internal Task Cut() =>
        Cluster.Command("postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name}'");

    /// <summary>Makes the database read-only, or writable again, with immediate effect.</summary>
    internal async Task LetOnlyRead(bool only)
    {
        await Cluster.Command(
            "postgres",
            $"ALTER DATABASE {Name} SET default_transaction_read_only = {(only ? "on" : "off")}"
        );
        await Cut();
    }
}
