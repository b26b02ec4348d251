using System.Text.Json;
using Commons.Measures;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>An undeliverable event becomes a dead letter, the operator sees it, and it is redelivered when the cause is removed.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private const string Query = """
        { outbox { modules { module waiting since deadLetters { id kind subject attempts fault raisedAt } } } }
        """;

    private static readonly string Readable = JsonSerializer.Serialize(
        new MeasureChanged("V01", new Subject(SubjectKind.Unit, 7), new Month(202601))
    );
    private string[] installation = [];
    private TestHost.Second? host;

    public async Task InitializeAsync()
    {
        if (Installations.Available)
        {
            installation = await Installations.Take();
            host = new TestHost.Second(installation);
            await host.InitializeAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
            await Installations.Drop(installation);
        }
    }

    [Fact]
    public async Task Of_what_the_demonstration_raised_while_its_clock_stood_still_nothing_is_left()
    {
        var at = MadeUpYear.AsOf.UtcDateTime;
        foreach (var store in host!.Services.GetServices<ModuleStore>())
        {
            await using var db = store.Open();
            Assert.Equal(0, await db.Outbox.CountAsync(m => m.RaisedAt == at));
        }
    }

    [Fact]
    public async Task What_cannot_be_told_is_set_aside_shown_without_what_it_says_and_told_again_on_request()
    {
        await host!.Settle();
        var id = await Raise(Readable.Replace("202601", "\"欧阳若兰\"", StringComparison.Ordinal));
        await Eventually.Holds(async () =>
        {
            await host.Settle();
            return (await Visits()).GetProperty("deadLetters").GetArrayLength() == 1;
        });

        var visits = await Visits();
        Assert.DoesNotContain("欧阳若兰", visits.ToString());
        Assert.Equal(0, visits.GetProperty("waiting").GetInt32());
        var shown = visits.GetProperty("deadLetters")[0];
        Assert.Equal("MeasureChanged", shown.GetProperty("kind").GetString());
        Assert.Equal("0 7", shown.GetProperty("subject").GetString());
        Assert.Equal(5, shown.GetProperty("attempts").GetInt32());
        Assert.Contains("JsonException", shown.GetProperty("fault").GetString());

        Assert.Contains($"{id} MeasureChanged", await HostRun.Done(["outbox", .. Here]));
        Assert.Contains("outbox", await HostRun.Refused(["outbox", "redeliver", "visits", $"{id + 1}", .. Here]));

        // The next version of the program can read it.
        await using (var db = Store().Open())
        {
            await db.Outbox.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Body, Readable));
        }

        await HostRun.Done(["outbox", "redeliver", "VISITS", $"{id}", .. Here]);
        await host.Settle();
        Assert.Equal(0, (await Visits()).GetProperty("deadLetters").GetArrayLength());
        await using var later = Store().Open();
        Assert.NotNull((await later.Outbox.SingleAsync(m => m.Id == id)).DeliveredAt);
    }

    [Fact]
    public async Task Who_does_not_run_the_program_does_not_see_how_events_fare()
    {
        using var cadre = host!.As("cadre");
        var answer = await TestHost.Send(cadre, Query);
        Assert.Equal(
            "FORBIDDEN",
            answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
    }

    private string[] Here => [.. installation, "--environment=Development"];

    private async Task<long> Raise(string body)
    {
        await using var db = Store().Open();
        var message = new OutboxMessage
        {
            Id = (await db.Outbox.MaxAsync(m => (long?)m.Id) ?? 0) + 1,
            Kind = "MeasureChanged",
            Body = body,
            RaisedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        db.Outbox.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    }

    private async Task<JsonElement> Visits() =>
        (await host!.Data(Query))
            .GetProperty("outbox")
            .GetProperty("modules")
            .EnumerateArray()
            .Single(m => m.GetProperty("module").GetString() == "VISITS");

    private ModuleStore Store() => host!.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == "visits");
}
