using System.Net;
using System.Net.Sockets;
using System.Text;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>Bodies that arrive byte by byte block no other request, and are aborted after a time.</summary>
public sealed class SlowTests(SlowTests.HastyHost host) : IClassFixture<SlowTests.HastyHost>
{
    private const int Connections = 100;

    [Fact]
    public async Task A_body_that_never_comes_to_an_end_is_let_go_and_others_are_served_meanwhile()
    {
        var before = host.Log.Security.Count;
        var slow = Enumerable.Range(0, Connections).Select(_ => Drip()).ToList();
        var served = 0;
        while (!slow.TrueForAll(s => s.IsCompleted))
        {
            await host.Data("{ __typename }");
            served++;
            await Task.WhenAny(Task.WhenAll(slow), Task.Delay(50));
        }

        Assert.All(await Task.WhenAll(slow), answer => Assert.StartsWith("HTTP/1.1 504", answer));
        Assert.True(served > 1);
        var lines = host.Log.Security.Skip(before).ToList();
        Assert.Equal(Connections, lines.Count);
        Assert.All(lines, l => Assert.Contains("TIMEOUT", l.Text));
    }

    private async Task<string> Drip()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Http.BaseAddress!.Port, limit.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(
            "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n"u8.ToArray(),
            limit.Token
        );
        var buffer = new byte[200];
        var answer = stream.ReadAsync(buffer, limit.Token).AsTask();
        while (!answer.IsCompleted)
        {
            try
            {
                await stream.WriteAsync(" "u8.ToArray(), limit.Token);
            }
            catch (IOException)
            {
                // The server has just answered and closed the connection.
                break;
            }

            await Task.WhenAny(answer, Task.Delay(100, limit.Token));
        }

        return Encoding.ASCII.GetString(buffer, 0, await answer);
    }

    /// <summary>A host that waits at most one second for a body.</summary>
    public sealed class HastyHost : TestHost
    {
        protected override IEnumerable<string> Settings =>
            ["--environment=Development", "--Graph:Timeout=00:00:01", "--Graph:RequestsPerMinute=0"];
    }
}
