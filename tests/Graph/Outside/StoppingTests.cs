using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Outside;

/// <summary>A real process, stopped as a service is.</summary>
public sealed class StoppingTests
{
    private const string Watch = "subscription { caseChanged { change } }";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [ServiceFact]
    public async Task Whoever_is_told_to_stop_answers_until_the_notice_is_over_and_finishes_what_is_under_way()
    {
        var installation = await Installations.Take();
        await using var issuer = await Issuer.Start();
        await using (
            var process = HostProcess.Start([.. installation, .. issuer.Settings, "--Stopping:Notice=00:00:15"])
        )
        {
            process.SignIn(issuer.Token(Issuer.Of("WP0001")));
            await process.Serving();
            await Write(process, "before the end");
            await Eventually.Holds(async () => (await Leases(installation)).Count > 0);
            using var socket = await Subscribe(process);
            using var events = await Listen(process);
            using var slow = await Slow.Begin(process);

            await process.Terminate();

            // Subscribers are notified at once.
            Assert.Equal(1001, await Closed(socket));
            Assert.EndsWith(": going away\n\n", await events.Content.ReadAsStringAsync().WaitAsync(Patience));

            // During the notice period only readiness fails. Each answer is the last on its connection.
            await Eventually.Holds(async () =>
                await StatusOf(process, "/health/ready") == HttpStatusCode.ServiceUnavailable
            );
            Assert.Equal(HttpStatusCode.OK, await StatusOf(process, "/health/live"));
            for (var i = 0; i < 3; i++)
            {
                using var late = await process.Http.PostAsJsonAsync("/graphql", new { query = "{ __typename }" });
                Assert.Equal(HttpStatusCode.OK, late.StatusCode);
                Assert.True(late.Headers.ConnectionClose);
                await Write(process, $"late {i}");
            }

            // The port is closed, and requests in progress are still completed.
            await Eventually.Holds(async () => await IsClosed(process));
            Assert.Contains("\"Query\"", await slow.Finish(), StringComparison.Ordinal);
            Assert.Equal(0, await process.Exit());
        }

        // The next host does not wait for the leases of this one.
        Assert.All(await Leases(installation), until => Assert.True(until < TimeProvider.System.Now()));
        await Installations.Drop(installation);
    }

    [ServiceFact]
    public async Task A_host_with_many_listeners_stops_without_a_fault()
    {
        var installation = await Installations.Take();
        await using var issuer = await Issuer.Start();
        await using (var process = HostProcess.Start([.. installation, .. issuer.Settings]))
        {
            process.SignIn(issuer.Token(Issuer.Of("WP0001")));
            await process.Serving();
            var sockets = new List<ClientWebSocket>();
            var streams = new List<HttpResponseMessage>();
            for (var i = 0; i < 12; i++)
            {
                sockets.Add(await Subscribe(process));
                streams.Add(await Listen(process));
                streams.Add(await Reserve(process));
            }

            await Write(process, "before the end");
            await process.Terminate();
            foreach (var socket in sockets)
            {
                Assert.Equal(1001, await Closed(socket));
                socket.Dispose();
            }

            foreach (var stream in streams)
            {
                Assert.EndsWith(": going away\n\n", await stream.Content.ReadAsStringAsync().WaitAsync(Patience));
                stream.Dispose();
            }

            Assert.Equal(0, await process.Exit());
            Assert.DoesNotContain(
                process.Output,
                line =>
                    line.Contains("Exception", StringComparison.Ordinal)
                    || line.Contains("\"Error\"", StringComparison.Ordinal)
            );
        }

        await Installations.Drop(installation);
    }

    [ServiceFact]
    public async Task What_does_not_finish_in_time_is_cut_off()
    {
        var installation = await Installations.Take();
        await using (var process = HostProcess.Start([.. installation, "--Stopping:Timeout=00:00:00.5"]))
        {
            await process.Serving();
            using var slow = await Slow.Begin(process);
            await process.Terminate();
            Assert.Equal(0, await process.Exit());
        }

        await Installations.Drop(installation);
    }

    private static async Task<HttpStatusCode> StatusOf(HostProcess process, string path)
    {
        using var answer = await process.Http.GetAsync(path);
        return answer.StatusCode;
    }

    private static async Task<bool> IsClosed(HostProcess process)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, process.Http.BaseAddress!.Port);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static async Task Write(HostProcess process, string summary)
    {
        using var asked = await process.Http.PostAsJsonAsync(
            "/graphql",
            new { query = "{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }" }
        );
        var data = (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
        using var written = await process.Http.PostAsJsonAsync(
            "/graphql",
            new
            {
                query = "mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } } }",
                variables = new
                {
                    input = new
                    {
                        officialIds = new[] { IdOf(data, "officials") },
                        householdId = IdOf(data, "households"),
                        visitedOn = "2026-03-02",
                        purpose = "LISTENING",
                        summary,
                    },
                },
            }
        );
        Assert.Contains("\"id\"", await written.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string? IdOf(JsonElement data, string list) =>
        data.GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString();

    private static async Task<List<DateTime>> Leases(string[] installation)
    {
        await using var app = Host.Application.Build(installation);
        var all = new List<DateTime>();
        foreach (var store in app.Services.GetServices<ModuleStore>())
        {
            await using var context = store.Open();
            all.AddRange(await context.Leases.Where(l => l.Name == "relay").Select(l => l.Until).ToListAsync());
        }

        return all;
    }

    private static async Task<ClientWebSocket> Subscribe(HostProcess process)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Authorization", $"{process.Http.DefaultRequestHeaders.Authorization}");
        await socket.ConnectAsync(
            new UriBuilder(process.Http.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri,
            CancellationToken.None
        );
        await Send("""{"type":"connection_init"}""");
        var answer = new byte[1024];
        var read = await socket.ReceiveAsync(answer, CancellationToken.None);
        Assert.Contains("connection_ack", Encoding.UTF8.GetString(answer, 0, read.Count), StringComparison.Ordinal);
        await Send(
            JsonSerializer.Serialize(
                new
                {
                    id = "1",
                    type = "subscribe",
                    payload = new { query = Watch },
                }
            )
        );
        return socket;

        Task Send(string message) =>
            socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);
    }

    private static async Task<int> Closed(ClientWebSocket socket)
    {
        using var limit = new CancellationTokenSource(Patience);
        var buffer = new byte[4096];
        while ((await socket.ReceiveAsync(buffer, limit.Token)).MessageType != WebSocketMessageType.Close) { }
        return (int)socket.CloseStatus!;
    }

    private static Task<HttpResponseMessage> Listen(HostProcess process)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = Watch }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        return process.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<HttpResponseMessage> Reserve(HostProcess process)
    {
        using var reserved = await process.Http.PutAsync("/graphql/stream", null);
        var token = await reserved.Content.ReadAsStringAsync();
        var open = new HttpRequestMessage(HttpMethod.Get, $"/graphql/stream?token={token}");
        open.Headers.Accept.ParseAdd("text/event-stream");
        var stream = await process.Http.SendAsync(open, HttpCompletionOption.ResponseHeadersRead);
        for (var id = 0; id < 2; id++)
        {
            using var added = await process.Http.PostAsJsonAsync(
                $"/graphql/stream?token={token}",
                new { query = Watch, extensions = new { operationId = $"{id}" } }
            );
            Assert.Equal(HttpStatusCode.Accepted, added.StatusCode);
        }

        return stream;
    }

    /// <summary>A request that has arrived except for its last bytes.</summary>
    private sealed class Slow(TcpClient client) : IDisposable
    {
        private const int Rest = 10;

        // Large enough that the missing rest does not violate the minimum data rate.
        private static readonly string Body = $$"""{"query":"{ __typename }"{{new string(' ', 100_000)}}}""";

        public static async Task<Slow> Begin(HostProcess process)
        {
            var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, process.Http.BaseAddress!.Port);
            var slow = new Slow(client);
            await slow.Send(
                $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n"
            );
            // The host asks for the body (100 Continue) when it starts to read it.
            Assert.StartsWith("HTTP/1.1 100", await slow.Receive(), StringComparison.Ordinal);
            await slow.Send(Body[..^Rest]);
            return slow;
        }

        public async Task<string> Finish()
        {
            await Send(Body[^Rest..]);
            return await Receive();
        }

        public void Dispose() => client.Dispose();

        private ValueTask Send(string text) => client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));

        private async Task<string> Receive()
        {
            var buffer = new byte[4096];
            var read = await client.GetStream().ReadAsync(buffer).AsTask().WaitAsync(Patience);
            return Encoding.UTF8.GetString(buffer, 0, read);
        }
    }
}
