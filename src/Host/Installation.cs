using Commons.Calendar;
using Commons.Demonstration;
using Commons.OrgUnits.Import;
using Commons.Store;
using Kernel.Access;
using Kernel.Hosting;
using Kernel.Outbox;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Host;

/// <summary>
/// Prepares an installation: schemas, calendar and, if enabled, the demonstration. Each step is recorded together with its data,
/// so a second start changes nothing and an interrupted one continues. If several hosts start at once, one does the work and the
/// others wait.
/// </summary>
internal sealed class Installation(
    Migrator migrator,
    InstallationLock alone,
    PersonalKeys keys,
    CalendarImport calendar,
    DivisionImport divisions,
    DemoPeople people,
    OutboxDispatcher dispatcher,
    IServiceScopeFactory scopes,
    IEnumerable<ModuleStore> stores,
    TimeProvider clock,
    IOptions<DemoOptions> demo
)
{
    public async Task Prepare(CancellationToken cancellation)
    {
        await Migrate(cancellation);
        await Furnish(cancellation);
    }

    /// <summary>Migrates the schemas, or reports why that is not allowed; takes seconds.</summary>
    public async Task Migrate(CancellationToken cancellation)
    {
        await migrator.Ready(cancellation);
        await using var held = await alone.Acquire(InstallationLock.Preparation, cancellation);
        await keys.Prepare(cancellation);
    }

    /// <summary>Loads the initial data; takes minutes with a demonstration.</summary>
    public async Task Furnish(CancellationToken cancellation)
    {
        await using var held = await alone.Acquire(InstallationLock.Preparation, cancellation);
        await calendar.ImportKnownNotices(null, cancellation);
        if (demo.Value.Enabled)
        {
            await Demonstrate(Math.Min(demo.Value.Year, clock.Today().Year), cancellation);
        }
    }

    private async Task Demonstrate(int year, CancellationToken cancellation)
    {
        await Once<CommonsContext>(
            "division sample",
            async (db, _) => Console.WriteLine($"区划 · Divisions: {await divisions.ImportSample(null, cancellation)}"),
            cancellation
        );
        await Once<CommonsContext>(
            "people",
            (db, _) => people.Make((CommonsContext)db, year, cancellation),
            cancellation
        );
        DemoTown? town = null;
        foreach (var store in stores)
        {
            await Once(
                store,
                "demonstration",
                async (_, services) =>
                {
                    var parts = services
                        .GetServices<IDemonstration>()
                        .Where(p => p.GetType().Assembly == store.Context.Assembly);
                    foreach (var part in parts)
                    {
                        town ??= await people.Find(services.GetRequiredService<CommonsContext>(), year, cancellation);
                        Console.WriteLine(
                            $"演示数据 · Making the year {year} of {town.Unit.Name}: {store.Module.Name}"
                        );
                        await part.Make(town, cancellation);
                    }
                },
                cancellation
            );
        }

        if (town is not null)
        {
            Console.WriteLine("汇总考核数据 · Bringing the scores up to date");
        }

        // Also after a start that was interrupted before all events were delivered.
        await dispatcher.Drain(cancellation);
        if (town is not null)
        {
            // There are no listeners yet.
            await dispatcher.DeleteDelivered(TimeSpan.Zero, cancellation);
        }

        await dispatcher.Release(cancellation);
    }

    private Task Once<TContext>(
        string step,
        Func<ModuleContext, IServiceProvider, Task> work,
        CancellationToken cancellation
    ) => Once(stores.Single(s => s.Context == typeof(TContext)), step, work, cancellation);

    /// <summary>Runs a step in the same transaction as the record of it.</summary>
    private async Task Once(
        ModuleStore store,
        string step,
        Func<ModuleContext, IServiceProvider, Task> work,
        CancellationToken cancellation
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleContext)scope.ServiceProvider.GetRequiredService(store.Context);
        var key = $"installation/{step}";
        if (await db.IdempotencyRecords.AnyAsync(r => r.Key == key, cancellation))
        {
            return;
        }

        scope.ServiceProvider.GetRequiredService<CurrentIdentity>().ActAsProgram(step);
        await work(db, scope.ServiceProvider);
        db.IdempotencyRecords.Add(
            new IdempotencyRecord
            {
                Key = key,
                InputHash = "",
                At = clock.Now(),
            }
        );
        await db.SaveChangesAsync(cancellation);
    }
}
