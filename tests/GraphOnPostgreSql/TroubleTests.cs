using System.Collections.Concurrent;
using System.Net;
using Graph.Tests.Hosting;
using Graph.Tests.Trouble;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>A database that stops, runs out of space or becomes read-only while a host serves; only the database is restarted.</summary>
public sealed class TroubleTests(OwnServer server) : IClassFixture<OwnServer>
{
    // One line for the start and one for the end of each failure, from each component that checks the database on its own.
    private const int FewLines = 12;

    private TestHost Host => server.Host;

    [Fact]
    public async Task While_a_database_restarts_again_and_again_nothing_is_lost_and_nothing_done_twice()
    {
        const int Writers = 4;
        // A fault that occurs only when the server stops during a statement rarely shows in a few restarts.
        const int Restarts = 20;
        var asking = await Asking.Of(Host.Http);
        var before = await Asking.Count(Host.Http);
        var acknowledged = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var isOver = false;
        var writers = Enumerable
            .Range(0, Writers)
            .Select(async writer =>
            {
                for (var i = 0; !Volatile.Read(ref isOver); i++)
                {
                    var key = $"restart-{writer}-{i}";
                    Told told;
                    do
                    {
                        told = await asking.Visit(Host.Http, key);
                        Assert.True(told.Id is not null || told == Told.SentAway("STORAGE_UNAVAILABLE"), $"{told}");
                    } while (told.Id is null);

                    acknowledged[key] = told.Id;
                }
            })
            .ToList();
        for (var restart = 1; restart <= Restarts; restart++)
        {
            var written = acknowledged.Count;
            await Eventually.Holds(() => acknowledged.Count > written + Writers);
            server.Cluster.Stop();
            server.Cluster.Resume();
        }

        Volatile.Write(ref isOver, true);
        await Task.WhenAll(writers);
        Assert.Equal(before + acknowledged.Count, await Asking.Count(Host.Http));
        foreach (var (key, id) in acknowledged)
        {
            Assert.Equal(id, (await asking.Visit(Host.Http, key)).Id);
        }

        await AllIsDelivered();
    }

    [Fact]
    public async Task While_a_database_is_away_all_are_told_to_come_again_in_few_lines_of_the_log()
    {
        var asking = await Asking.Of(Host.Http);
        var before = await Asking.Count(Host.Http);
        server.Cluster.Stop();
        var lines = Host.Log.All.Count;
        var told = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => asking.Visit(Host.Http, $"away-{i}")));
        Assert.All(told, one => Assert.Equal(Told.SentAway("STORAGE_UNAVAILABLE"), one));
        using (var query = await Host.Http.GetAsync("/graphql?query={visits(first:1){nodes{id}}}"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, query.StatusCode);
            Assert.NotNull(query.Headers.RetryAfter);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Ready());
        Assert.True(Host.Log.All.Count - lines < FewLines, string.Join('\n', Host.Log.All.Skip(lines)));

        server.Cluster.Resume();
        await Eventually.Holds(async () => await Ready() == HttpStatusCode.OK);
        for (var i = 0; i < 40; i++)
        {
            Assert.NotNull((await asking.Visit(Host.Http, $"away-{i}")).Id);
        }

        Assert.Equal(before + 40, await Asking.Count(Host.Http));
        await AllIsDelivered();
    }

    [Fact]
    public async Task A_database_that_hangs_is_found_out_and_whoever_comes_later_is_not_kept_waiting()
    {
        var asking = await Asking.Of(Host.Http);
        var before = await Asking.Count(Host.Http);
        server.Cluster.Freeze();
        try
        {
            await Eventually.Holds(async () =>
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
                try
                {
                    using var query = await Host.Http.GetAsync(
                        "/graphql?query={visits(first:1){nodes{id}}}",
                        patience.Token
                    );
                    return query.StatusCode == HttpStatusCode.ServiceUnavailable;
                }
                catch (OperationCanceledException)
                {
                    return false;
                }
            });
            Assert.Equal(Told.SentAway("STORAGE_UNAVAILABLE"), await asking.Visit(Host.Http, "hanging"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await Ready());
        }
        finally
        {
            server.Cluster.Thaw();
        }

        await Eventually.Holds(async () => (await asking.Visit(Host.Http, "hanging")).Id is not null);
        Assert.Equal(before + 1, await Asking.Count(Host.Http));
        await AllIsDelivered();
    }

    [Fact]
    public async Task Whose_connection_was_cut_while_it_lay_idle_notices_nothing()
    {
        var count = await Asking.Count(Host.Http);
        for (var time = 0; time < 5; time++)
        {
            await server.Cut();
            Assert.Equal(count, await Asking.Count(Host.Http));
        }
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_is_read_and_changes_are_told_so()
    {
        var asking = await Asking.Of(Host.Http);
        var before = await Asking.Count(Host.Http);
        await server.LetOnlyRead(true);
        Assert.Equal(Told.SentAway("STORAGE_READ_ONLY"), await asking.Visit(Host.Http, "read only"));
        Assert.Equal(before, await Asking.Count(Host.Http));

        await server.LetOnlyRead(false);
        Assert.NotNull((await asking.Visit(Host.Http, "read only")).Id);
        Assert.Equal(before + 1, await Asking.Count(Host.Http));
        await AllIsDelivered();
    }

    [Fact]
    public async Task A_database_without_room_says_so_and_blames_no_message()
    {
        var asking = await Asking.Of(Host.Http);
        var before = await Asking.Count(Host.Http);
        // The error of a server that cannot extend a file, for machines on which no disk can be filled.
        await server.Command(
            """
            CREATE FUNCTION visits.no_room() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER no_room BEFORE INSERT ON visits."Visits" FOR EACH ROW EXECUTE FUNCTION visits.no_room();
            """
        );
        Assert.Equal(Told.SentAway("STORAGE_FULL"), await asking.Visit(Host.Http, "no room"));
        Assert.Equal(before, await Asking.Count(Host.Http));

        await server.Command("DROP FUNCTION visits.no_room() CASCADE");
        Assert.NotNull((await asking.Visit(Host.Http, "no room")).Id);
        Assert.Equal(before + 1, await Asking.Count(Host.Http));
        await AllIsDelivered();
    }

    [SmallDiskFact]
    public async Task A_disk_that_is_full_is_named_and_what_is_on_it_is_read_until_there_is_room()
    {
        const int MostTries = 2000;
        var asking = await Asking.Of(Host.Http);
        var before = await Asking.Count(Host.Http);
        await server.Command($"CREATE TABLESPACE small LOCATION '{server.Cluster.SmallDisk}'");
        await server.Command("ALTER TABLE visits.\"Visits\" SET TABLESPACE small");
        var ballast = Path.Combine(server.Cluster.SmallDiskFromHere, "ballast");
        await Ballast.Fill(ballast);

        var recorded = 0;
        Told told;
        while ((told = await asking.Visit(Host.Http, $"filling-{recorded}")).Code is null && recorded < MostTries)
        {
            recorded++;
        }

        Assert.Equal(Told.SentAway("STORAGE_FULL"), told);
        Assert.Equal(before + recorded, await Asking.Count(Host.Http));

        File.Delete(ballast);
        Assert.NotNull((await asking.Visit(Host.Http, $"filling-{recorded}")).Id);
        Assert.Equal(before + recorded + 1, await Asking.Count(Host.Http));
        await AllIsDelivered();
        await server.Command("ALTER TABLE visits.\"Visits\" SET TABLESPACE pg_default");
        await server.Command("DROP TABLESPACE small");
    }

    private async Task<HttpStatusCode> Ready()
    {
        using var answer = await Host.Http.GetAsync("/health/ready");
        return answer.StatusCode;
    }

    /// <summary>Every event is delivered once the database is back, and no failed attempt was counted against an event.</summary>
    private async Task AllIsDelivered()
    {
        foreach (var store in Host.Services.GetServices<ModuleStore>())
        {
            await Eventually.Holds(async () =>
            {
                await using var db = store.Open();
                return !await db.Outbox.AnyAsync(m => m.DeliveredAt == null);
            });
            await using var later = store.Open();
            Assert.False(await later.Outbox.AnyAsync(m => m.DeadLettered || m.Attempts > 0));
        }
    }
}
