using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>The address of a client, as far as the headers can be trusted.</summary>
public sealed class ProxyTests
{
    private const string Guesser = "203.0.113.9";

    [Fact]
    public async Task Behind_a_trusted_proxy_each_is_limited_by_the_address_that_the_proxy_saw()
    {
        await using var host = new Wary("--Proxies:Trusted=192.0.2.1, 127.0.0.0/8");
        await host.InitializeAsync();
        await Exhaust(host, Guesser);
        Assert.Equal("SIGN_IN_THROTTLED", await Guess(host, Guesser));
        Assert.Equal("UNAUTHENTICATED", await Guess(host, "203.0.113.10"));

        // The proxy appends the true address to any addresses that the client sends.
        Assert.Equal("SIGN_IN_THROTTLED", await Guess(host, $"203.0.113.11, {Guesser}"));
        // Another proxy does the same before the last one.
        Assert.Equal("SIGN_IN_THROTTLED", await Guess(host, $"{Guesser}, 192.0.2.1"));
    }

    [Fact]
    public async Task Whoever_is_no_trusted_proxy_is_not_believed()
    {
        await using var host = new Wary("--Proxies:Trusted=192.0.2.1");
        await host.InitializeAsync();
        await Exhaust(host, null);
        Assert.Equal("SIGN_IN_THROTTLED", await Guess(host, "203.0.113.10"));
    }

    [Fact]
    public async Task Where_no_proxy_is_named_none_is_believed()
    {
        await using var host = new Wary();
        await host.InitializeAsync();
        await Exhaust(host, null);
        Assert.Equal("SIGN_IN_THROTTLED", await Guess(host, "127.0.0.2"));
    }

    private static async Task Exhaust(TestHost host, string? from)
    {
        string? last;
        var guesses = 0;
        do
        {
            last = await Guess(host, from);
        } while (last == "UNAUTHENTICATED" && ++guesses < 10 * Wary.Most);

        Assert.Equal("SIGN_IN_THROTTLED", last);
    }

    private static async Task<string?> Guess(TestHost host, string? from)
    {
        using var guessing = host.Client($"{Guid.CreateVersion7()}.x.y");
        if (from is not null)
        {
            guessing.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        }

        return (await Attack.Send(host, guessing)).Code;
    }

    /// <summary>A host that allows few guesses.</summary>
    private sealed class Wary(params string[] settings) : TestHost, IAsyncDisposable
    {
        public const int Most = 3;

        protected override IEnumerable<string> Settings =>
            [.. base.Settings, $"--Graph:FailedSignInsPerMinute={Most}", .. settings];

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
