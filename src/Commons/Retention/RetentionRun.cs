using Commons.Store;
using Kernel.Access;
using Kernel.Audit;
using Kernel.Storage;
using Kernel.Storage.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Commons.Retention;

/// <summary>
/// Erases what has been kept long enough, a batch at a time; each batch and the report of it are one transaction. Broken off anywhere it
/// is simply begun again, and two hosts at once erase each record once.
/// </summary>
/// <param name="scopes">A fresh scope for each batch.</param>
/// <param name="stores">The modules' stores.</param>
/// <param name="trail">Where it is written down.</param>
/// <param name="leftovers">What the database keeps beside its tables.</param>
/// <param name="options">How long what is kept.</param>
public sealed class RetentionRun(
    IServiceScopeFactory scopes,
    IEnumerable<ModuleStore> stores,
    AuditWriter trail,
    ErasedDataCleaner leftovers,
    IOptions<RetentionOptions> options
)
{
    /// <summary>Erases everything whose time is over on a day.</summary>
    /// <param name="today">The day.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellation">Ends it after a batch.</param>
    /// <returns>How many records were erased under each rule.</returns>
    public async Task<IReadOnlyDictionary<RetentionRule, int>> Erase(
        DateOnly today,
        IProgress<RecordsErased>? progress,
        CancellationToken cancellation
    )
    {
        var erased = new SortedDictionary<RetentionRule, int>();
        foreach (var (store, kind) in Kinds())
        {
            int count;
            do
            {
                cancellation.ThrowIfCancellationRequested();
                (var batch, count) = await Batch(store, kind, today, cancellation);
                erased[batch.Rule] = erased.GetValueOrDefault(batch.Rule) + count;
                progress?.Report(batch);
            } while (count == options.Value.Batch);
        }

        foreach (var store in stores)
        {
            await using var db = store.Open();
            await leftovers.Clear(db, cancellation);
        }

        return erased;
    }

    /// <summary>Forgets the idempotency keys whose time is over.</summary>
    /// <param name="now">When, UTC.</param>
    /// <param name="cancellation">Ends it after a batch.</param>
    /// <returns>How many.</returns>
    public async Task<int> Forget(DateTime now, CancellationToken cancellation)
    {
        var (forgotten, before) = (0, now.AddDays(-options.Value.IdempotencyDays));
        foreach (var store in stores)
        {
            await using var db = store.Open();
            forgotten += await IdempotencyRetention.Forget(db, before, options.Value.Batch, cancellation);
        }

        return forgotten;
    }

    /// <summary>How many records wait to be erased on a day, under each rule.</summary>
    public async Task<IReadOnlyDictionary<RetentionRule, int>> Due(DateOnly today, CancellationToken cancellation)
    {
        var due = new SortedDictionary<RetentionRule, int>();
        foreach (var (_, kind) in Kinds())
        {
            await using var scope = scopes.CreateAsyncScope();
            var retained = Retained(scope, kind);
            var count = await retained.Due(options.Value.KeptFrom(retained.Rule, today), cancellation);
            due[retained.Rule] = due.GetValueOrDefault(retained.Rule) + count;
        }

        return due;
    }

    /// <summary>What the last run under a rule erased; null where there was none.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<RetentionReport?> Last(RetentionRule rule, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<CommonsContext>()
            .RetentionReports.AsNoTracking()
            .Where(r => r.Rule == rule)
            .OrderByDescending(r => r.On)
            .FirstOrDefaultAsync(cancellation);
    }

    private List<(ModuleStore Store, Type Kind)> Kinds()
    {
        using var scope = scopes.CreateScope();
        return
        [
            .. scope
                .ServiceProvider.GetServices<IRetain>()
                .Select(r => (stores.Single(s => s.Context.Assembly == r.GetType().Assembly), r.GetType())),
        ];
    }

    /// <returns>What is reported, and how many records were erased.</returns>
    private async Task<(RecordsErased Reported, int All)> Batch(
        ModuleStore store,
        Type kind,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentIdentity>().ActAsProgram("retention");
        var db = (ModuleContext)scope.ServiceProvider.GetRequiredService(store.Context);
        var retained = Retained(scope, kind);
        var keptFrom = options.Value.KeptFrom(retained.Rule, today);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (all, hidden) = await retained.Erase(keptFrom, today, options.Value.Batch, cancellation);
        // Of each sealed record its own entry in the audit says that it was erased, to those who see it.
        var count = all - hidden;
        var erased = new RecordsErased(retained.Rule, keptFrom, today, count);
        if (count > 0)
        {
            trail.Note(db, AuditKind.Write, $"{retained.Rule}", null, $$"""{"erased":{{count}}}""");
        }

        await db.SaveChangesAsync(cancellation);

        // That a run found nothing is reported once a day.
        db.Tell(
            erased,
            count == 0
                ? $"retention/{kind.Name}/{today:yyyy-MM-dd}"
                : $"retention/{kind.Name}/{Guid.CreateVersion7():N}"
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException told) when (count == 0 && StorageErrors.IsDuplicate(told))
        {
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellation);
        return (erased, all);
    }

    private static IRetain Retained(IServiceScope scope, Type kind) =>
        scope.ServiceProvider.GetServices<IRetain>().Single(r => r.GetType() == kind);
}
