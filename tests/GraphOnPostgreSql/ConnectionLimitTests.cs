using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Graph.Tests.Hosting;
using Kernel.Storage.Errors;
using Npgsql;

namespace Graph.Tests;

/// <summary>A server that accepts few connections, under more requests at once than it has connections.</summary>
public sealed class ConnectionLimitTests(ConnectionLimitTests.Server server) : IClassFixture<ConnectionLimitTests.Server>
{
    private const int AtOnce = 300;
    private const string Visits = "{ visits(first: 1) { nodes { id } } }";
    private const string Watch = "subscription { caseChanged { node { id } } }";

    [Fact]
    public async Task A_host_leaves_connections_to_others_whatever_it_is_asked()
    {
        await Flood(server.Host.Http);
        Assert.InRange(await server.CountSessions(), 1, Server.Most - 5);
        await Answers(server.Host.Http);
    }

    [Fact]
    public async Task A_host_whose_pool_takes_all_connections_goes_on_answering_and_gives_them_up()
    {
        await using var greedy = await server.Another("Maximum Pool Size=100");
        await Flood(greedy.Http);
        await Answers(greedy.Http);
        await Flood(greedy.Http);
        await Answers(greedy.Http);
        // An administrator can connect again.
        await Eventually.Holds(async () =>
        {
            try
            {
                return await server.CountSessions() > 0;
            }
            catch (PostgresException full) when (StorageErrors.IsOutOfConnections(full))
            {
                return false;
            }
        });
    }

    [Fact]
    public async Task An_exhausted_pool_and_a_full_server_are_told_from_a_server_that_is_away()
    {
        await using var source = NpgsqlDataSource.Create(
            $"{server.Cluster.AddressOf("postgres")};Maximum Pool Size=1;Timeout=1"
        );
        await using var only = await source.OpenConnectionAsync();
        var exhausted = await Assert.ThrowsAnyAsync<NpgsqlException>(async () => await source.OpenConnectionAsync());
        Assert.True(StorageErrors.IsPoolExhausted(exhausted), $"{exhausted}");
        Assert.True(StorageErrors.IsOutOfConnections(exhausted));
        Assert.Equal(StorageFailure.Unavailable, StorageFailures.Of(exhausted));

        var full = new PostgresException("sorry, too many clients already", "FATAL", "FATAL", "53300");
        Assert.True(StorageErrors.IsOutOfConnections(new InvalidOperationException("wrapped", full)));
        Assert.False(StorageErrors.IsPoolExhausted(full));
        Assert.Equal(StorageFailure.Unavailable, StorageFailures.Of(full));

        var away = new NpgsqlException("Exception while reading from stream", new TimeoutException());
        Assert.False(StorageErrors.IsOutOfConnections(away));
    }

    /// <summary>Sends queries, and as many subscriptions of one caller, all at once; then the caller leaves.</summary>
    private static async Task Flood(HttpClient http)
    {
        var streams = Enumerable.Range(0, AtOnce).Select(_ => Listen(http)).ToList();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Status(http, Visits)));
        foreach (var stream in await Task.WhenAll(streams))
        {
            stream.Dispose();
        }
    }

    private static async Task Answers(HttpClient http)
    {
        await Eventually.Holds(async () => await Status(http, Visits) == HttpStatusCode.OK);
        await Eventually.Holds(async () =>
        {
            using var ready = await http.GetAsync("/health/ready");
            return ready.StatusCode == HttpStatusCode.OK;
        });
    }

    private static async Task<HttpStatusCode> Status(HttpClient http, string query)
    {
        using var request = Post(query, "application/graphql-response+json");
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> Listen(HttpClient http)
    {
        using var request = Post(Watch, "text/event-stream");
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static HttpRequestMessage Post(string query, string accept) =>
        new(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query }),
            Headers = { Accept = { new MediaTypeWithQualityHeaderValue(accept) } },
        };

    /// <summary>A server that accepts fewer connections than its hosts' drivers would open by default.</summary>
    public sealed class Server : OwnServer
    {
        public const int Most = 60;

        protected override int MaxConnections => Most;

        /// <summary>How many connections to the host's database there are, counted over another one.</summary>
        internal async Task<long> CountSessions()
        {
            await using var connection = new NpgsqlConnection($"{Cluster.AddressOf("postgres")};Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = 'own'",
                connection
            );
            return (long)(await command.ExecuteScalarAsync())!;
        }
    }
}
