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
/// The demonstration as it is made on one fixed day, on which its year is complete and locked, whatever day the tests run. The
/// README's answer is taken on that day too.
/// </summary>
internal static class MadeUpYear
{
    /// <summary>The first working morning after the year.</summary>
    public static readonly DateTimeOffset AsOf = new(2027, 1, 4, 10, 0, 0, Clock.ChinaOffset);

    /// <summary>Makes it where the settings lead to.</summary>
    public static async Task Make(string[] settings)
    {
        await using var app = Application.Build([.. settings, "--environment=Development"], new FixedDay(AsOf));
        // Hosts rotate keys by the machine's time, so they are made by it.
        new KeyFolder(app.Services.GetRequiredService<KeyFolder>().Path, TimeProvider.System).Begin();
        await app.Services.GetRequiredService<Installation>().Prepare(CancellationToken.None);

        // Leases that end on that day would keep hosts of an earlier one from their work.
        foreach (var store in app.Services.GetServices<ModuleStore>())
        {
            await using var context = store.Open();
            await context.Leases.ExecuteDeleteAsync();
        }

        // Purposes are granted for a year at most. Most hosts live by the machine's time, so they are granted from today on.
        await using var db = app.Services.GetRequiredService<IDbContextFactory<CommonsContext>>().CreateDbContext();
        var today = TimeProvider.System.Today();
        await db.PurposeGrants.ExecuteUpdateAsync(set =>
            set.SetProperty(g => g.From, today).SetProperty(g => g.Until, today.AddDays(365))
        );
    }

    /// <summary>A time of day that stands still; timers run as they do.</summary>
    public sealed class FixedDay(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
