using System.Net.WebSockets;
using Graph.Callers;
using Graph.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Tests.Attacks;

/// <summary>The limits on what an anonymous caller may send over one WebSocket, for every kind of message.</summary>
public sealed class WebSocketLimitTests(TestHost host) : IClassFixture<TestHost>
{
    private const int MostMessages = 600;

    [Fact]
    public async Task A_connection_may_carry_600_messages_and_is_closed_with_more()
    {
        await using var socket = await GraphSocket.Open(host);
        for (var sent = 1; sent < MostMessages; sent++)
        {
            await socket.Send("""{"type":"ping"}""");
            Assert.Equal("pong", (await socket.Next()).GetProperty("type").GetString());
        }

        Assert.Equal(4429, await Flood(socket, s => s.Send("""{"type":"pong"}""")));
    }

    [Fact]
    public async Task Fragments_of_nothing_count_as_messages()
    {
        await using var socket = await GraphSocket.Open(host);
        Assert.Equal(4429, await Flood(socket, s => s.SendPart("")));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"{ __typename }\"")]
    public async Task An_operation_that_is_no_object_ends_the_connection(string payload)
    {
        await using var socket = await GraphSocket.Open(host);
        await socket.Send($$"""{"id":"1","type":"subscribe","payload":{{payload}}}""");
        Assert.Equal(4400, await socket.Closed());
    }

    [Theory]
    [InlineData("""{"query":5}""")]
    [InlineData("""{"query":"{ nothing }"}""")]
    [InlineData("""{"query":"subscription { nothing }"}""")]
    [InlineData("""{"query":"{"}""")]
    [InlineData("""{}""")]
    public async Task A_connection_is_closed_after_repeated_refusals(string payload)
    {
        await using var socket = await GraphSocket.Open(host);
        var refused = 0;
        while (
            refused < 100
            && await socket.TryNext(s => s.Send($$"""{"id":"1","type":"subscribe","payload":{{payload}}}"""))
        )
        {
            refused++;
        }

        Assert.InRange(refused, 10, 40);
        Assert.Equal(4429, await socket.Closed());
    }

    [Fact]
    public async Task The_name_of_an_operation_is_bounded_and_one_used_twice_ends_the_connection_with_its_code()
    {
        var name = new string('x', 256);
        await using var socket = await GraphSocket.Open(host);
        await socket.Subscribe(name, "subscription { caseChanged { change } }");
        await socket.Subscribe(name, "subscription { caseChanged { change } }");
        Assert.Equal(4409, await socket.Closed());
        await using var longer = await GraphSocket.Open(host);
        await longer.Subscribe(name + "x", "subscription { caseChanged { change } }");
        Assert.Equal(4400, await longer.Closed());
    }

    [Fact]
    public async Task Opening_a_connection_counts_as_a_request()
    {
        await using var limited = new LimitedHost();
        await limited.InitializeAsync();
        var opened = 0;
        var refused = await Record.ExceptionAsync(async () =>
        {
            for (; opened < 50; opened++)
            {
                await using var socket = await GraphSocket.Open(limited, init: false);
            }
        });
        Assert.IsType<WebSocketException>(refused);
        Assert.InRange(opened, 1, 20);
    }

    [Fact]
    public async Task Refusals_of_one_kind_from_one_address_fill_no_log()
    {
        await using var limited = new SampledHost();
        await limited.InitializeAsync();
        for (var i = 0; i < 50; i++)
        {
            await limited.Error("{ nothing }");
        }

        Assert.InRange(limited.Log.Security.Count, 1, 2 * SampledHost.Lines);
    }

    [Fact]
    public void Lines_that_are_left_out_are_counted_and_other_kinds_and_addresses_are_written()
    {
        var clock = new FakeTimeProvider();
        var sampler = new LogSampler(3, clock);
        Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => sampler.Admits(8, "10.0.0.1", out var none) && none == 0));
        Assert.True(sampler.Admits(5, "10.0.0.1", out _));
        Assert.True(sampler.Admits(8, "10.0.0.2", out _));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(sampler.Admits(8, "10.0.0.1", out var leftOut));
        Assert.Equal(7, leftOut);
        Assert.True(sampler.Admits(8, "10.0.0.1", out leftOut));
        Assert.Equal(0, leftOut);
    }

    private static async Task<int> Flood(GraphSocket socket, Func<GraphSocket, Task> send)
    {
        var failed = await Record.ExceptionAsync(async () =>
        {
            for (var sent = 0; sent < 100 * MostMessages; sent++)
            {
                await send(socket);
            }
        });
        Assert.True(failed is null or WebSocketException or IOException, $"{failed}");
        return await socket.Closed();
    }

    private sealed class LimitedHost : TestHost, IAsyncDisposable
    {
        protected override IEnumerable<string> Settings =>
            ["--environment=Development", "--Graph:RequestsPerMinute=10"];

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }

    private sealed class SampledHost : TestHost, IAsyncDisposable
    {
        public const int Lines = 5;

        protected override IEnumerable<string> Settings =>
            ["--environment=Development", "--Graph:RequestsPerMinute=0", $"--Graph:RefusalLinesPerMinute={Lines}"];

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
