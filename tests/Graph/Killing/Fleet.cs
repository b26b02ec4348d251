using System.Collections.Concurrent;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Killing;

/// <summary>
/// Hosts on one installation. Each is killed at a random moment after the first change that it acknowledges, and another
/// replaces it, until the requested number has been killed.
/// </summary>
internal sealed class Fleet : IAsyncDisposable
{
    private const int AtOnce = 2;
    private const int KilledBySignal = 137;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLife = TimeSpan.FromMilliseconds(400);
    private readonly string[] settings;
    private readonly string token;
    private readonly int kills;
    private readonly WebApplication shore;
    private readonly ConcurrentDictionary<int, Ship> afloat = new();
    private int begun;
    private int killed;
    private int cutOff;

    public Fleet(string[] installation, Issuer issuer, int kills)
    {
        settings =
        [
            .. installation,
            .. issuer.Settings,
            .. Accounts.Service,
            "--Demo:Enabled=false",
            "--Graph:RequestsPerMinute=0",
            "--Logging:LogLevel:Default=Error",
        ];
        token = issuer.Token(
            new Dictionary<string, object>(StringComparer.Ordinal) { ["client_id"] = Accounts.ServiceName }
        );
        this.kills = kills;
        shore = Host.Application.Build(installation);
        Sunk = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(Sail));
    }

    /// <summary>Completes when the requested number of hosts has been killed.</summary>
    public Task Sunk { get; }

    /// <summary>The number of hosts killed.</summary>
    public int Killed => killed;

    /// <summary>The number of them with an unanswered change in progress.</summary>
    public int CutOff => cutOff;

    /// <summary>A host that is serving, if there is one.</summary>
    public Ship? Any() => afloat.Values.ElementAtOrDefault(Random.Shared.Next(Math.Max(1, afloat.Count)));

    public async ValueTask DisposeAsync() => await shore.DisposeAsync();

    private async Task Sail(int place)
    {
        while (Interlocked.Increment(ref begun) <= kills)
        {
            await using var host = HostProcess.StartAnywhere(settings);
            host.SignIn(token);
            await host.Serving();
            var ship = new Ship(host.Http);
            afloat[place] = ship;
            await ship.Answered.WaitAsync(Patience);
            await Task.Delay(LongestLife * Random.Shared.NextDouble());
            var underWay = ship.UnderWay;
            Assert.Equal(KilledBySignal, await host.Kill());
            afloat.TryRemove(place, out _);
            Interlocked.Increment(ref killed);
            Interlocked.Add(ref cutOff, underWay > 0 ? 1 : 0);
            await LetLeasesRunOut();
        }
    }

    // The lease of a killed dispatcher expires after half a minute. Here it expires at once, so that most hosts are killed while they deliver.
    private async Task LetLeasesRunOut()
    {
        var past = TimeProvider.System.Now().AddSeconds(-1);
        foreach (var store in shore.Services.GetServices<ModuleStore>())
        {
            await using var db = store.Open();
            await db.Leases.ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, past));
        }
    }
}

/// <summary>A host that is serving.</summary>
internal sealed class Ship(HttpClient http)
{
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int underWay;

    /// <summary>Completes with the first change that the host acknowledges.</summary>
    public Task Answered => answered.Task;

    /// <summary>The number of changes not yet answered.</summary>
    public int UnderWay => Volatile.Read(ref underWay);

    public HttpClient Http => http;

    public void Sending() => Interlocked.Increment(ref underWay);

    public void Sent() => Interlocked.Decrement(ref underWay);

    public void Acknowledges() => answered.TrySetResult();
}
