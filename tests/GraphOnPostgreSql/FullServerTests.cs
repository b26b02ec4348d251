using System.Data.Common;
using System.Net;
using Graph.Tests.Hosting;
using Kernel.Background;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Graph.Tests;

/// <summary>A server that accepts no more connections still answers over those that it has: the shortage is no outage.</summary>
public sealed class FullServerTests(FullServerTests.Server server) : IClassFixture<FullServerTests.Server>
{
    // Enough for the circuit breaker, which opens after a second, to have opened.
    private const int Requests = 500;

    private StorageCircuitBreaker Breaker => server.Host.Services.GetRequiredService<StorageCircuitBreaker>();

    [Fact]
    public async Task While_others_hold_all_other_connections_a_host_goes_on_answering_over_its_own()
    {
        Assert.Equal(HttpStatusCode.OK, await Ask());
        await using var others = await Connections.UntilRefused(() =>
            new NpgsqlConnection($"{server.Cluster.AddressOf("postgres")};Pooling=false")
        );
        for (var i = 0; i < Requests; i++)
        {
            Breaker.Doubt();
            Assert.Equal(HttpStatusCode.OK, await Ask());
        }
    }

    [Fact]
    public async Task A_host_that_has_taken_all_connections_gives_up_those_that_it_does_not_use()
    {
        var store = server.Host.Services.GetServices<ModuleStore>().First();
        await using (await Connections.UntilRefused(store.Connect))
        {
            // They go back to the host's pool, which keeps them open.
        }

        Breaker.Doubt();
        await Eventually.Holds(async () =>
        {
            await using var administrator = new NpgsqlConnection(
                $"{server.Cluster.AddressOf("postgres")};Pooling=false"
            );
            try
            {
                await administrator.OpenAsync();
                return true;
            }
            catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
            {
                return false;
            }
        });
        Assert.Equal(HttpStatusCode.OK, await Ask());
    }

    [Fact]
    public async Task While_new_connections_are_refused_a_host_keeps_the_lock_that_it_holds()
    {
        var before = await Lockers();
        Assert.NotEmpty(before);
        await AllowConnections(false);
        try
        {
            Breaker.Doubt();
            // The loop that holds the lock has met the open circuit breaker.
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

    /// <summary>A server whose host may take all of its connections.</summary>
    public sealed class Server : OwnServer
    {
        protected override string Pool => ";Maximum Pool Size=100";
    }

    /// <summary>Connections that are open until they are disposed of.</summary>
    private sealed class Connections : IAsyncDisposable
    {
        private readonly List<DbConnection> open = [];

        public static async Task<Connections> UntilRefused(Func<DbConnection> make)
        {
            var all = new Connections();
            while (true)
            {
                var next = make();
                all.open.Add(next);
                try
                {
                    await next.OpenAsync();
                }
                catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
                {
                    return all;
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var connection in open)
            {
                await connection.DisposeAsync();
            }
        }
    }
}
