using System.Net;
using Graph.Callers;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>A caller who guesses tokens is slowed down; others are not.</summary>
public sealed class SignInTests(SignInTests.WaryHost host) : IClassFixture<SignInTests.WaryHost>
{
    private const int Most = 30;

    [Fact]
    public async Task After_so_many_tokens_that_are_no_good_an_address_has_to_wait()
    {
        using var known = host.As("cadre");
        Assert.Equal(HttpStatusCode.OK, (await Attack.Send(host, known)).Status);
        var codes = new List<string?>();
        Attack last;
        do
        {
            using var guessing = host.Client($"{codes.Count}.x.y");
            last = await Attack.Send(host, guessing);
            codes.Add(last.Code);
        } while (last.Code != "SIGN_IN_THROTTLED" && codes.Count < 10 * Most);

        // The bucket refills slightly while it is emptied.
        Assert.InRange(codes.Count, Most + 1, 3 * Most);
        last.IsRefused(HttpStatusCode.TooManyRequests, "SIGN_IN_THROTTLED");
        Assert.Equal(HttpStatusCode.OK, (await Attack.Send(host, known)).Status);
        using var nobody = host.Client(null);
        Assert.Equal(HttpStatusCode.OK, (await Attack.Send(host, nobody)).Status);
        using var again = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        using var guesses = host.Client("x.y.z");
        using var response = await guesses.SendAsync(again);
        Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        // A caller who signs in from the same address meanwhile is accepted, known or not.
        using var fresh = host.As("town-secretary");
        Assert.Equal(HttpStatusCode.OK, (await Attack.Send(host, fresh)).Status);
    }

    [Fact]
    public void Whoever_changes_addresses_fills_no_memory()
    {
        var random = new Random(1);
        var bytes = new byte[16];
        var places = new HashSet<int>();
        for (var i = 0; i < 100_000; i++)
        {
            random.NextBytes(bytes);
            places.Add(ClientNetwork.Of(new IPAddress(bytes)));
        }

        Assert.InRange(places.Count, 10_000, 16_384);
    }

    [Fact]
    public void All_addresses_of_a_network_of_IPv6_are_one()
    {
        static int Of(string address) => ClientNetwork.Of(IPAddress.Parse(address));
        Assert.Equal(Of("2001:db8:1:2::1"), Of("2001:db8:1:2:ffff:1:2:3"));
        Assert.Equal(Of("::ffff:10.0.0.1"), Of("10.0.0.1"));
    }

    /// <summary>A host that allows few guesses.</summary>
    public sealed class WaryHost : TestHost
    {
        protected override IEnumerable<string> Settings =>
            ["--environment=Development", "--Graph:RequestsPerMinute=0", $"--Graph:FailedSignInsPerMinute={Most}"];
    }
}
