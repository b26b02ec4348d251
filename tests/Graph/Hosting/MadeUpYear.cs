using Commons.Purposes;
using Commons.Store;
using Host;
using Kernel.PersonalData;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Hosting;

/// <summary>
/// The demonstration as created on one fixed day, on which its year is complete and locked, independent of the current date. The
/// README's example answer comes from that day too.
/// </summary>
internal static class MadeUpYear
{
    /// <summary>The first working morning after the year.</summary>
    public static readonly DateTimeOffset AsOf = new(2027, 1, 4, 10, 0, 0, Clock.ChinaOffset);

    /// <summary>Creates it in the installation of the settings.</summary>
    public static async Task Make(string[] settings)
    {
        await using var app = Application.Build([.. settings, "--environment=Development"], new FixedDay(AsOf));
        // Hosts rotate keys by the system clock, so the keys are created by it.
        new KeyFolder(app.Services.GetRequiredService<KeyFolder>().Path, TimeProvider.System).Begin();
        await app.Services.GetRequiredService<Installation>().Prepare(CancellationToken.None);

        // Leases that end on that day would block hosts with an earlier clock.
        foreach (var store in app.Services.GetServices<ModuleStore>())
        {
            await using var context = store.Open();
            await context.Leases.ExecuteDeleteAsync();
        }

        // Purposes are granted for a year at most. Most hosts use the system clock, so the grants begin today.
        await using var db = app.Services.GetRequiredService<IDbContextFactory<CommonsContext>>().CreateDbContext();
        var today = TimeProvider.System.Today();
        await db.PurposeGrants.ExecuteUpdateAsync(set =>
            set.SetProperty(g => g.From, today).SetProperty(g => g.Until, today.AddDays(365))
        );
    }

    /// <summary>A fixed time of day; timers run normally.</summary>
    public sealed class FixedDay(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
