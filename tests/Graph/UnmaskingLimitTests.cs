using System.Diagnostics.Metrics;
using System.Text.Json;
using Graph.Tests.Hosting;
using Kernel.Audit;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Tests;

/// <summary>No caller can unmask a whole town: the number of records per hour is limited, and reaching the limit raises an alert.</summary>
public sealed class UnmaskingLimitTests(UnmaskingLimitTests.WaryHost host) : IClassFixture<UnmaskingLimitTests.WaryHost>
{
    private const int Most = 5;

    private const string Unmask =
        "mutation($record: ID!) { unmask(input: { record: $record, fields: [PHONE], reason: \"核实\" }) { unmasking { id } errors { ... on Error { code } } } }";

    [Fact]
    public async Task At_once_or_one_by_one_no_more_are_unmasked_than_the_bound_and_one_alert_is_raised()
    {
        var alerts = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "personal.unmaskings.limited")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref alerts, value));
        listener.Start();

        using var cadre = host.As("cadre");
        var records = (
            await host.Data(
                "{ households(first: 20, where: { unit: { code: { eq: 350824001001 } } }) { nodes { id } } }"
            )
        )
            .GetProperty("households")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(n => n.GetProperty("id").GetString())
            .ToList();
        var codes = await Task.WhenAll(records.Select(r => Code(cadre, r)));
        Assert.Equal(Most, codes.Count(c => c is null));
        Assert.All(codes.Where(c => c is not null), c => Assert.Equal("UNMASKING_LIMIT_REACHED", c));
        Assert.Equal("UNMASKING_LIMIT_REACHED", await Code(cadre, records[0]));

        // Other callers are not affected.
        using var secretary = host.As("village-secretary");
        Assert.Null(await Code(secretary, records[0]));

        await using var db = host.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == "commons").Open();
        var entry = Assert.Single(await db.Audit.Where(e => e.Kind == AuditKind.LimitReached).ToListAsync());
        Assert.Equal(("WP0010", "unmask", "Official"), (entry.Who, entry.Act, entry.SubjectKind));
        Assert.Single(host.Log.All, l => l.Category == "Commons.Unmaskings.UnmaskingLimit");
        Assert.Equal(1, alerts);

        // An hour later the caller may continue.
        host.Time.Advance(TimeSpan.FromHours(1));
        using var later = host.As("cadre");
        Assert.Null(await Code(later, records[0]));
    }

    private static async Task<string?> Code(HttpClient client, string? record)
    {
        var payload = (await TestHost.Send(client, Unmask, new { record })).GetProperty("data").GetProperty("unmask");
        return payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors
            ? errors[0].GetProperty("code").GetString()
            : null;
    }

    /// <summary>A host with a low limit of unmaskings, whose clock the test moves.</summary>
    public sealed class WaryHost : TestHost
    {
        internal FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

        protected override TimeProvider Clock => Time;

        protected override IEnumerable<string> Settings =>
            ["--environment=Development", "--Graph:RequestsPerMinute=0", $"--Unmasking:PerHour={Most}"];
    }
}
