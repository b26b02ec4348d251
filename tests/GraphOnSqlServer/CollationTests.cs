using Graph.Tests.Hosting;
using Graph.Tests.Trouble;

namespace Graph.Tests;

/// <summary>A database whose default collation ignores case and width. Skipped unless TEST_SQLSERVER is set.</summary>
public sealed class CollationTests : IAsyncLifetime
{
    private string[] made = [];

    public async Task InitializeAsync() => made = await Installations.MadeByAnAdministrator();

    public Task DisposeAsync() => Installations.Drop(made);

    [Fact]
    public async Task Keys_that_differ_by_case_or_width_are_different_and_lists_of_texts_are_found()
    {
        await using var host = new TestHost.Second([.. made, "--environment=Development"]);
        await host.InitializeAsync();
        var asking = await Asking.Of(host.Http);
        var before = await Asking.Count(host.Http);
        foreach (var key in new[] { "abc", "ABC", "2号", "２号" })
        {
            Assert.NotNull((await asking.Visit(host.Http, key)).Id);
        }

        Assert.Equal(before + 4, await Asking.Count(host.Http));
        var found = await host.Data(
            "{ officials(first: 5, where: { number: { in: [\"WP0001\", \"wp0002\"] } }) { nodes { number } } }"
        );
        var only = Assert.Single(found.GetProperty("officials").GetProperty("nodes").EnumerateArray());
        Assert.Equal("WP0001", only.GetProperty("number").GetString());
    }
}
