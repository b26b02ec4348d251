using System.Net;
using Graph.Tests.Hosting;
using Graph.Tests.Trouble;

namespace Graph.Tests;

/// <summary>A SQL Server that stops and returns while a host serves. Skipped unless TEST_SQLSERVER is set.</summary>
public sealed class OutageTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Whose_connection_was_cut_while_it_lay_idle_notices_nothing_and_nothing_is_done_twice()
    {
        var asking = await Asking.Of(host.Http);
        var before = await Asking.Count(host.Http);
        for (var i = 0; i < 5; i++)
        {
            await Installations.Cut(host.Installation);
            Assert.NotNull((await asking.Visit(host.Http, $"cut-{i}")).Id);
            await Installations.Cut(host.Installation);
            Assert.Equal(before + i + 1, await Asking.Count(host.Http));
        }
    }

    [Fact]
    public async Task While_a_database_is_away_all_are_told_to_come_again_and_then_nothing_is_lost()
    {
        var asking = await Asking.Of(host.Http);
        var before = await Asking.Count(host.Http);
        await Installations.Switch(host.Installation, on: false);
        var told = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => asking.Visit(host.Http, $"away-{i}")));
        Assert.All(told, one => Assert.Equal(Told.SentAway("STORAGE_UNAVAILABLE"), one));
        using (var query = await host.Http.GetAsync("/graphql?query={visits(first:1){nodes{id}}}"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, query.StatusCode);
            Assert.NotNull(query.Headers.RetryAfter);
        }

        await Installations.Switch(host.Installation, on: true);
        await Eventually.Holds(async () => (await asking.Visit(host.Http, "away-0")).Id is not null);
        for (var i = 1; i < 20; i++)
        {
            Assert.NotNull((await asking.Visit(host.Http, $"away-{i}")).Id);
        }

        Assert.Equal(before + 20, await Asking.Count(host.Http));
    }
}
