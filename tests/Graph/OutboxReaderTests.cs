using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Commons.Cases;
using Commons.OrgUnits;
using Graph.Schema;
using Graph.Tests.Hosting;
using Kernel;
using Kernel.Outbox;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Tests;

/// <summary>The events that listeners receive: each message once, none lost, in whatever order they are committed.</summary>
public sealed class OutboxReaderTests : IAsyncLifetime
{
    private readonly TestHost host = new();
    private readonly FakeTimeProvider clock = new();
    private OutboxCursor? reader;

    public async Task InitializeAsync()
    {
        await host.InitializeAsync();
        reader = new OutboxCursor(Store);
        await Read();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await Read());
    }

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_message_is_read_once_as_soon_as_it_is_committed()
    {
        for (var round = 0; round < 3; round++)
        {
            var (first, second) = (Keys.Next(), Keys.Next());
            await Commit(first, second);
            Assert.Equal([first, second], await Read());
            Assert.Empty(await Read());
            clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Empty(await Read());
        }
    }

    [Fact]
    public async Task A_message_that_is_committed_after_younger_ones_is_read_within_a_second()
    {
        var (early, late) = (Keys.Next(), Keys.Next());
        await Commit(late);
        Assert.Equal([late], await Read());
        await Commit(early);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([early], await Read());
        Assert.Empty(await Read());
    }

    [Fact]
    public async Task A_message_of_a_host_whose_clock_is_behind_or_that_waited_long_to_commit_is_read()
    {
        var stale = Keys.Before(TimeSpan.FromSeconds(50));
        await Commit(stale);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([stale], await Read());
    }

    [Fact]
    public async Task A_message_of_a_host_whose_clock_is_ahead_hides_none_of_the_others()
    {
        var ahead = Keys.Before(TimeSpan.FromHours(-3));
        await Commit(ahead);
        Assert.Equal([ahead], await Read());
        var next = Keys.Next();
        await Commit(next);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([next], await Read());
    }

    [Fact]
    public async Task In_whatever_order_many_are_committed_each_is_read_once()
    {
        var random = new Random(11);
        var keys = Enumerable.Range(0, 300).Select(_ => Keys.Next()).ToArray();
        random.Shuffle(keys);
        var read = new List<long>();
        foreach (var batch in keys.Chunk(7))
        {
            await Commit(batch);
            if (random.Next(2) == 0)
            {
                read.AddRange(await Read());
            }

            clock.Advance(TimeSpan.FromMilliseconds(random.Next(400)));
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        read.AddRange(await Read());
        Assert.Equal(keys.Order(), read.Order());
    }

    [Fact]
    public async Task A_look_that_fails_loses_nothing()
    {
        var statements = host.Services.GetRequiredService<SqlMonitor>();
        static void Fail(SqlStatement statement) => throw new InvalidOperationException("of the test");
        var (early, late) = (Keys.Next(), Keys.Next());
        await Commit(late);
        Assert.Equal([late], await Read());
        await Commit(early);
        clock.Advance(TimeSpan.FromSeconds(90));
        statements.Sending += Fail;
        await Assert.ThrowsAsync<InvalidOperationException>(Read);
        statements.Sending -= Fail;
        Assert.Equal([early], await Read());
    }

    [Fact]
    public async Task A_look_without_news_reads_no_message_and_asks_once()
    {
        await Commit([.. Enumerable.Range(0, 50).Select(_ => Keys.Next())]);
        await Read();
        var sent = await host.Sent(async () => Assert.Empty(await Read()));
        Assert.Single(sent);

        // Once a second the keys are compared, without the messages.
        clock.Advance(TimeSpan.FromSeconds(1));
        var compared = new List<SqlStatement>();
        void Note(SqlStatement statement) => compared.Add(statement);
        host.Services.GetRequiredService<SqlMonitor>().Sending += Note;
        Assert.Empty(await Read());
        host.Services.GetRequiredService<SqlMonitor>().Sending -= Note;
        Assert.Single(compared, s => !s.Text.Contains("Body", StringComparison.Ordinal));
        Assert.Equal(2, compared.Count);
    }

    [Fact]
    public async Task What_cannot_be_read_keeps_no_listener_from_what_comes_after_it()
    {
        var heard = new List<IEvent>();
        using var listening = host.Services.GetRequiredService<OutboxReader>().Listen(heard.Add);
        await using (var db = Store.Open())
        {
            db.Outbox.Add(Message(Keys.Next(), "OfALaterVersion"));
            await db.SaveChangesAsync();
        }

        await SomeVisit.Record(host, "after");
        await Eventually.Holds(() => heard.Count > 0);
    }

    [Fact]
    public async Task What_is_committed_once_a_listener_has_begun_is_heard_however_old_its_key()
    {
        var (before, late) = (Keys.Next(), Keys.Next());
        var statements = host.Services.GetRequiredService<SqlMonitor>();
        using var look = new ManualResetEventSlim();
        void Hold(SqlStatement statement)
        {
            if (IsLook(statement))
            {
                look.Wait(TimeSpan.FromSeconds(20));
            }
        }

        var heard = new ConcurrentQueue<IEvent>();
        statements.Sending += Hold;
        using var listening = host.Services.GetRequiredService<OutboxReader>().Listen(heard.Enqueue);
        // The first poll is blocked until then: the listener does not receive what it finds.
        if (!listening.Begun.IsCompleted)
        {
            await CommitEvent(before);
            look.Set();
        }

        await listening.Begun.WaitAsync(TimeSpan.FromSeconds(20));
        await CommitEvent(late);
        look.Set();
        statements.Sending -= Hold;
        await Eventually.Holds(() => heard.OfType<DeadlineApproached>().Any(e => e.DueOn == DayOf(late)));
        Assert.DoesNotContain(heard.OfType<DeadlineApproached>(), e => e.DueOn == DayOf(before));
    }

    [Fact]
    public async Task An_event_stream_that_has_begun_misses_nothing()
    {
        var key = Keys.Next();
        var statements = host.Services.GetRequiredService<SqlMonitor>();
        using var look = new ManualResetEventSlim();
        var looks = new TaskCompletionSource();
        void Hold(SqlStatement statement)
        {
            if (IsLook(statement))
            {
                looks.TrySetResult();
                look.Wait(TimeSpan.FromSeconds(20));
            }
        }

        statements.Sending += Hold;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "subscription { deadlineApproaching { dueOn } }" }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await looks.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.False(response.IsCompleted);
        look.Set();
        using var stream = await response;
        statements.Sending -= Hold;
        await CommitEvent(key);
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync());
        string? line;
        do
        {
            line = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
        } while (line?.StartsWith("data:", StringComparison.Ordinal) == false);
        Assert.NotNull(line);
    }

    // The dispatcher's query selects undelivered messages only.
    private static bool IsLook(SqlStatement statement) =>
        statement.Schema == "visits"
        && statement.Text.Contains("\"Body\"", StringComparison.Ordinal)
        && statement.Text.StartsWith("SELECT", StringComparison.Ordinal)
        && !statement.Text.Contains("IS NULL", StringComparison.Ordinal);

    private static DateOnly DayOf(long key) => new DateOnly(2026, 1, 1).AddDays((int)(key % 100_000));

    private async Task CommitEvent(long key)
    {
        var data = await host.Data("{ visits(first: 1) { nodes { id unit { id code } } } }");
        var visit = data.GetProperty("visits").GetProperty("nodes")[0];
        Assert.True(GlobalId.TryRead(visit.GetProperty("id").GetString()!, out _, out var record));
        var unit = visit.GetProperty("unit");
        Assert.True(GlobalId.TryRead(unit.GetProperty("id").GetString()!, out _, out var unitKey));
        var happened = new DeadlineApproached(
            new NodeRef("Visit", record),
            new Id<OrgUnit>(unitKey),
            unit.GetProperty("code").GetInt64(),
            DayOf(key)
        );
        await using var db = Store.Open();
        db.Outbox.Add(
            new OutboxMessage
            {
                Id = key,
                Kind = nameof(DeadlineApproached),
                Body = JsonSerializer.Serialize(happened),
                RaisedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                DeliveredAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            }
        );
        await db.SaveChangesAsync();
    }

    private ModuleStore Store => host.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == "visits");

    private async Task<List<long>> Read()
    {
        var read = new List<long>();
        await foreach (var (message, _) in reader!.Read(clock, CancellationToken.None))
        {
            read.Add(message.Id);
        }

        return read;
    }

    private async Task Commit(params long[] keys)
    {
        await using var db = Store.Open();
        db.Outbox.AddRange(keys.Select(k => Message(k, "MeasureChanged")));
        await db.SaveChangesAsync();
    }

    private static OutboxMessage Message(long id, string kind) =>
        new()
        {
            Id = id,
            Kind = kind,
            Body = "{}",
            RaisedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            DeliveredAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };
}
