using Kernel.Access;
using Kernel.Background;
using Kernel.Storage;
using Kernel.Storage.Errors;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Commons.Cases;

/// <summary>
/// Announces near deadlines every morning. Each is announced once, by whichever host is first: a record of the announcement is
/// saved with the event.
/// </summary>
internal sealed class DeadlineMonitor(
    IServiceScopeFactory scopes,
    IEnumerable<ModuleStore> stores,
    HostLifecycle stage,
    StorageFailureLog storageLog,
    LoopHealth health,
    TimeProvider clock,
    ILogger<DeadlineMonitor> log
) : BackgroundLoop(health, clock, log)
{
    private const int DaysAhead = 3;
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    // Eight in the morning in China.
    private static readonly TimeOnly Morning = new(8, 0);

    /// <summary>Announces the deadlines near a day that have not been announced yet.</summary>
    public async Task Announce(DateOnly today, CancellationToken cancellation)
    {
        foreach (var store in stores)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentIdentity>().ActAsProgram("deadlines");
            var db = (ModuleContext)scope.ServiceProvider.GetRequiredService(store.Context);
            var kinds = scope.ServiceProvider.GetServices<IDeadlines>();
            foreach (var kind in kinds.Where(k => k.GetType().Assembly == store.Context.Assembly))
            {
                await Announce(db, kind, today, cancellation);
            }
        }
    }

    /// <inheritdoc/>
    protected override TimeSpan LongestPause => TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override bool Reports(Exception fault) => storageLog.Note(fault) is not null;

    /// <inheritdoc/>
    protected override async Task Begin(CancellationToken stopping)
    {
        await stage.Opened.WaitAsync(stopping);
        // A host that has just started has more urgent work.
        await Task.Delay(Settling, Clock, stopping);
    }

    /// <inheritdoc/>
    protected override Task Pass(CancellationToken stopping) => Announce(Clock.Today(), stopping);

    /// <inheritdoc/>
    protected override Task Wait(CancellationToken stopping) => Task.Delay(Clock.Until(Morning), Clock, stopping);

    private static async Task Announce(
        ModuleContext db,
        IDeadlines kind,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var until = today.AddDays(DaysAhead);
        var near = await kind.Open.Where(d => d.DueOn >= today && d.DueOn <= until).ToListAsync(cancellation);
        var keys = near.ConvertAll(KeyOf);
        var announced = await db
            .IdempotencyRecords.Where(r => keys.Contains(r.Key))
            .Select(r => r.Key)
            .ToListAsync(cancellation);
        foreach (var deadline in near.Where(d => !announced.Contains(KeyOf(d))))
        {
            db.RaiseOnce(
                new DeadlineApproached(deadline.Case, deadline.UnitId, deadline.UnitCode, deadline.DueOn),
                KeyOf(deadline),
                deadline.IsSealed
            );
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException raced) when (StorageErrors.IsDuplicate(raced))
        {
            // Another host has announced them at the same moment.
            db.ChangeTracker.Clear();
        }
    }

    private static string KeyOf(OpenDeadline deadline) =>
        $"deadline/{deadline.Case.Kind}/{deadline.Case.Key}/{deadline.DueOn:yyyy-MM-dd}";
}
