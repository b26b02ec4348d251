using System.Net;
using Graph.Tests.Hosting;
using Kernel.Background;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Graph.Tests;

/// <summary>A server that refuses new connections and keeps the existing ones.</summary>
public sealed class RefusedConnectionTests(OwnServer server) : IClassFixture<OwnServer>
{
    private StorageCircuitBreaker Breaker => server.Host.Services.GetRequiredService<StorageCircuitBreaker>();

    [Fact]
    public async Task While_new_connections_are_refused_a_host_keeps_the_lock_that_it_holds()
    {
        var before = await Lockers();
        Assert.NotEmpty(before);
        await AllowConnections(false);
        try
        {
            Breaker.Doubt();
            // The loop that holds the lock has been refused by the open circuit breaker.
            await Eventually.Holds(() =>
                server
                    .Host.Services.GetRequiredService<LoopHealth>()
                    .All.Any(l => l is { Name: nameof(ServingLock), Fault: nameof(StorageUnavailable) })
            );
            Assert.Equal(before, await Lockers());
        }
        finally
        {
            await AllowConnections(true);
        }

        await Eventually.Holds(async () => await Ask() == HttpStatusCode.OK);
        Assert.Equal(before, await Lockers());
    }

    private Task AllowConnections(bool are) =>
        server.Cluster.Command("postgres", $"ALTER DATABASE own ALLOW_CONNECTIONS {are}");

    /// <returns>The sessions that hold a lock on the installation.</returns>
    private async Task<List<int>> Lockers()
    {
        await using var connection = new NpgsqlConnection($"{server.Cluster.AddressOf("postgres")};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT l.pid FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database WHERE l.locktype = 'advisory' AND d.datname = 'own' ORDER BY 1",
            connection
        );
        await using var rows = await command.ExecuteReaderAsync();
        var pids = new List<int>();
        while (await rows.ReadAsync())
        {
            pids.Add(rows.GetInt32(0));
        }

        return pids;
    }

    private async Task<HttpStatusCode> Ask()
    {
        using var answer = await server.Host.Http.GetAsync("/graphql?query={visits(first:1){nodes{id}}}");
        return answer.StatusCode;
    }
}
