using System.Net;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>An issuer rotates its keys or is unavailable: nothing needs a restart.</summary>
public sealed class IssuerTests : IAsyncLifetime
{
    private readonly IssuedHost host = new();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task When_keys_are_rolled_tokens_of_the_new_are_taken_and_those_of_the_old_end()
    {
        var old = host.Issuer.Token();
        Assert.Equal(HttpStatusCode.OK, (await Try(old)).Status);
        var unused = host.Issuer.Token(Issuer.Service);
        host.Issuer.Published = [Issuer.Rsa("rsa-2")];
        Assert.True(await Until(async () => (await Try(host.Issuer.Token())).Status == HttpStatusCode.OK));
        Assert.Equal("UNAUTHENTICATED", (await Try(old)).Code);
        Assert.Equal("UNAUTHENTICATED", (await Try(unused)).Code);
    }

    [Fact]
    public async Task A_key_that_goes_by_the_name_of_another_is_noticed_with_the_next_roll()
    {
        var old = host.Issuer.Token();
        Assert.Equal(HttpStatusCode.OK, (await Try(old)).Status);
        host.Issuer.Published = [Issuer.Rsa("rsa-1"), Issuer.Rsa("rsa-2")];
        var latest = host.Issuer.Token(key: host.Issuer.Published[1]);
        Assert.True(await Until(async () => (await Try(latest)).Status == HttpStatusCode.OK));
        Assert.Equal("UNAUTHENTICATED", (await Try(old)).Code);
    }

    [Fact]
    public async Task While_the_issuer_has_never_answered_that_is_said_and_then_it_goes_on()
    {
        host.Issuer.IsUnavailable = true;
        (await Try(host.Issuer.Token())).IsRefused(HttpStatusCode.ServiceUnavailable, "ISSUER_UNREACHABLE");
        using var nobody = host.Client(null);
        Assert.Equal(HttpStatusCode.OK, (await Attack.Send(host, nobody)).Status);
        var said = Assert.Single(host.Log.All, l => l.Category == "Host.Access.IssuerKeys");
        Assert.Contains(host.Issuer.Address, said.Text, StringComparison.Ordinal);
        Assert.Contains("HttpRequestException", said.Text, StringComparison.Ordinal);
        host.Issuer.IsUnavailable = false;
        Assert.True(await Until(async () => (await Try(host.Issuer.Token())).Status == HttpStatusCode.OK));
        Assert.Contains(host.Log.All, l => l.Category == "Host.Access.IssuerKeys" && l.Event == 2);
    }

    [Fact]
    public async Task While_the_issuer_is_away_those_go_on_whose_key_is_known()
    {
        var known = host.Issuer.Token();
        Assert.Equal(HttpStatusCode.OK, (await Try(known)).Status);
        host.Issuer.IsUnavailable = true;
        Assert.Equal(HttpStatusCode.OK, (await Try(known)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Try(host.Issuer.Token(Issuer.Service))).Status);
        var unknown = host.Issuer.Token(key: Issuer.Rsa("rsa-9"));
        Assert.True(
            await Until(async () => (await Try(unknown)).Code == "ISSUER_UNREACHABLE"),
            "whether it is good, nobody knows"
        );
        host.Issuer.IsUnavailable = false;
        Assert.True(await Until(async () => (await Try(unknown)).Code == "UNAUTHENTICATED"));
        Assert.Equal(HttpStatusCode.OK, (await Try(known)).Status);
    }

    [Fact]
    public async Task Strangers_cannot_make_the_issuer_be_asked_at_will()
    {
        Assert.Equal(HttpStatusCode.OK, (await Try(host.Issuer.Token())).Status);
        var token = host.Issuer.Token(key: Issuer.Rsa("none"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 50; i++)
        {
            await Try(token);
        }

        // Once every two seconds.
        Assert.InRange(host.Issuer.Asked, 1, 2 + (int)watch.Elapsed.TotalSeconds);
    }

    private async Task<Attack> Try(string token)
    {
        using var client = host.Client(token);
        return await Attack.Send(host, client);
    }

    private static async Task<bool> Until(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            if (limit.IsCancellationRequested)
            {
                return false;
            }

            await Task.Delay(100, CancellationToken.None);
        }

        return true;
    }
}
