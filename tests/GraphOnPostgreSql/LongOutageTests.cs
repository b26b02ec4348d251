using System.Net;
using System.Net.Sockets;
using Graph.Tests.Hosting;
using Graph.Tests.Trouble;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Tests;

/// <summary>Two minutes without a database, by the host's clock; the server is really stopped.</summary>
public sealed class LongOutageTests(LongOutageTests.Server server) : IClassFixture<LongOutageTests.Server>
{
    private const int Seconds = 120;

    // The failure at once and then every minute, the findings of the probes, and the end of both.
    private const int FewLines = 8;

    [Fact]
    public async Task Two_minutes_without_a_database_are_said_in_few_lines_and_lose_and_double_nothing()
    {
        var (host, clock) = (server.Host, server.Time);
        var asking = await Asking.Of(host.Http);
        Assert.NotNull((await asking.Visit(host.Http, "before")).Id);
        var before = await Asking.Count(host.Http);
        server.Cluster.Stop();
        var lines = host.Log.All.Count;
        using var knocks = new Probes(server.Cluster.Port);

        for (var second = 0; second < Seconds; second++)
        {
            var one = await asking.Visit(host.Http, $"{second}");
            Assert.Equal(Told.SentAway("STORAGE_UNAVAILABLE"), one);
            if (second % 10 == 0)
            {
                using var ready = await host.Http.GetAsync("/health/ready");
                using var live = await host.Http.GetAsync("/health/live");
                Assert.Equal(
                    (HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK),
                    (ready.StatusCode, live.StatusCode)
                );
            }

            clock.Advance(TimeSpan.FromSeconds(1));
        }

        // One probe serves all requests: while the clock does not advance, no connection is attempted.
        await Eventually.Holds(() => knocks.AreOver);
        var heard = knocks.Count;
        var told = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => asking.Visit(host.Http, $"{i}")));
        Assert.All(told, one => Assert.Equal(Told.SentAway("STORAGE_UNAVAILABLE"), one));
        Assert.Equal(heard, knocks.Count);
        Assert.True(host.Log.All.Count - lines <= FewLines, string.Join('\n', host.Log.All.Skip(lines)));

        knocks.Dispose();
        server.Cluster.Resume();
        await Eventually.Holds(async () =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return (await asking.Visit(host.Http, "0")).Id is not null;
        });
        var ids = new List<string?>();
        for (var second = 0; second < Seconds; second++)
        {
            ids.Add((await asking.Visit(host.Http, $"{second}")).Id);
            Assert.Equal(ids[^1], (await asking.Visit(host.Http, $"{second}")).Id);
        }

        Assert.DoesNotContain(null, ids);
        Assert.Equal(before + Seconds, await Asking.Count(host.Http));
        await AllIsDelivered(host);
    }

    private async Task AllIsDelivered(TestHost host)
    {
        foreach (var store in host.Services.GetServices<ModuleStore>())
        {
            await Eventually.Holds(async () =>
            {
                server.Time.Advance(TimeSpan.FromSeconds(1));
                await using var db = store.Open();
                return !await db.Outbox.AnyAsync(m => m.DeliveredAt == null);
            });
            await using var later = store.Open();
            Assert.False(await later.Outbox.AnyAsync(m => m.DeadLettered || m.Attempts > 0));
        }
    }

    /// <summary>A dedicated server, and a host whose clock the test moves.</summary>
    public sealed class Server : OwnServer
    {
        public FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

        protected override TimeProvider Clock => Time;
    }

    /// <summary>Listens in place of the server, refuses every client, and counts the connections.</summary>
    private sealed class Probes : IDisposable
    {
        private readonly TcpListener listener;
        private int count;
        private long last = TimeProvider.System.GetTimestamp();

        public Probes(int port)
        {
            listener = new TcpListener(IPAddress.Loopback, port);
            listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            listener.Start();
            _ = Listen();
        }

        public int Count => Volatile.Read(ref count);

        /// <summary>Whether no connection has arrived for longer than a pending one would take.</summary>
        public bool AreOver => TimeProvider.System.GetElapsedTime(Volatile.Read(ref last)) > TimeSpan.FromSeconds(1);

        public void Dispose() => listener.Stop();

        private async Task Listen()
        {
            try
            {
                while (true)
                {
                    using var knocking = await listener.AcceptSocketAsync();
                    Interlocked.Increment(ref count);
                    Volatile.Write(ref last, TimeProvider.System.GetTimestamp());
                }
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException)
            {
                // The listener is closed.
            }
        }
    }
}
