using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>A replica, simulated by another copy that never catches up, so that the answer shows which server sent it.</summary>
public sealed class ReplicaTests : IAsyncLifetime
{
    private string[] primary = [];
    private string[] replica = [];

    public async Task InitializeAsync()
    {
        if (Installations.Available)
        {
            (primary, replica) = (await Installations.Take(), await Installations.Take());
        }
    }

    public async Task DisposeAsync()
    {
        if (Installations.Available)
        {
            await Installations.Drop(primary);
            await Installations.Drop(replica);
        }
    }

    [Fact]
    public async Task Queries_are_answered_by_the_replica_and_changes_with_their_answers_by_the_primary()
    {
        await using var host = new TestHost.Second([
            .. primary,
            replica[1].Replace("Storage=", "StorageReadOnly=", StringComparison.Ordinal),
        ]);
        await host.InitializeAsync();
        var visit = await SomeVisit.Record(host, "once");
        Assert.Equal("一切安好", visit.GetProperty("summary").GetString());
        Assert.False(await SomeVisit.IsSeen(host, visit), "The replica has not caught up.");

        await using var other = new TestHost.Second(primary);
        await other.InitializeAsync();
        Assert.True(await SomeVisit.IsSeen(other, visit));
    }
}
