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
/// Every morning tells of the deadlines that came near. Each is told once, on whatever host the morning comes first: the
/// note that it was told is written with the telling.
/// </summary>
internal sealed class DeadlineWatch(
    IServiceScopeFactory scopes,
    IEnumerable<ModuleStore> stores,
    HostLifecycle stage,
    StorageFailureLog watch,
    LoopHealth health,
    TimeProvider clock,
    ILogger<DeadlineWatch> log
) : BackgroundLoop(health, clock, log)
{
    private const int DaysAhead = 3;
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    // Eight in the morning in China.
    private static readonly TimeOnly Morning = new(8, 0);

    /// <summary>Tells of the deadlines from a day on that have not been told yet.</summary>
    public async Task Tell(DateOnly today, CancellationToken cancellation)
    {
        foreach (var store in stores)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentIdentity>().ActAsProgram("deadlines");
            var db = (ModuleContext)scope.ServiceProvider.GetRequiredService(store.Context);
            var kinds = scope.ServiceProvider.GetServices<IDeadlines>();
            foreach (var kind in kinds.Where(k => k.GetType().Assembly == store.Context.Assembly))
            {
                await Tell(db, kind, today, cancellation);
            }
        }
    }

    /// <inheritdoc/>
    protected override TimeSpan LongestPause => TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override bool Reports(Exception fault) => watch.Note(fault) is not null;

    /// <inheritdoc/>
    protected override async Task Begin(CancellationToken stopping)
    {
        await stage.Opened.WaitAsync(stopping);
        // A host that has just started has better things to do.
        await Task.Delay(Settling, Clock, stopping);
    }

    /// <inheritdoc/>
    protected override Task Pass(CancellationToken stopping) => Tell(Clock.Today(), stopping);

    /// <inheritdoc/>
    protected override Task Wait(CancellationToken stopping) => Task.Delay(Clock.Until(Morning), Clock, stopping);

    private static async Task Tell(ModuleContext db, IDeadlines kind, DateOnly today, CancellationToken cancellation)
    {
        var until = today.AddDays(DaysAhead);
        var near = await kind.Open.Where(d => d.DueOn >= today && d.DueOn <= until).ToListAsync(cancellation);
        var keys = near.ConvertAll(KeyOf);
        var told = await db.Receipts.Where(r => keys.Contains(r.Key)).Select(r => r.Key).ToListAsync(cancellation);
        foreach (var deadline in near.Where(d => !told.Contains(KeyOf(d))))
        {
            db.Tell(
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
            // Another host has told of them in the same moment.
            db.ChangeTracker.Clear();
        }
    }

    private static string KeyOf(OpenDeadline deadline) =>
        $"deadline/{deadline.Case.Kind}/{deadline.Case.Key}/{deadline.DueOn:yyyy-MM-dd}";
}
