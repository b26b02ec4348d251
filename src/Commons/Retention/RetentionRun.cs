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
/// Erases expired records in batches; each batch and its report are one transaction. After an interruption it can simply be run
/// again, and two concurrent runs erase each record once.
/// </summary>
/// <param name="scopes">Creates a scope for each batch.</param>
/// <param name="stores">The modules' stores.</param>
/// <param name="trail">Writes audit entries.</param>
/// <param name="leftovers">Removes copies that the database keeps beside its tables.</param>
/// <param name="options">The retention periods.</param>
public sealed class RetentionRun(
    IServiceScopeFactory scopes,
    IEnumerable<ModuleStore> stores,
    AuditWriter trail,
    ErasedDataCleaner leftovers,
    IOptions<RetentionOptions> options
)
{
    /// <summary>Erases all expired records.</summary>
    /// <param name="today">The day.</param>
    /// <param name="progress">Receives the progress after each batch.</param>
    /// <param name="cancellation">Cancels the operation after the current batch.</param>
    /// <returns>The number of erased records under each rule.</returns>
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

    /// <summary>Deletes expired idempotency keys.</summary>
    /// <param name="now">The current time, UTC.</param>
    /// <param name="cancellation">Cancels the operation after the current batch.</param>
    /// <returns>The number of deleted keys.</returns>
    public async Task<int> DeleteExpiredKeys(DateTime now, CancellationToken cancellation)
    {
        var (deleted, before) = (0, now.AddDays(-options.Value.IdempotencyDays));
        foreach (var store in stores)
        {
            await using var db = store.Open();
            deleted += await IdempotencyRetention.DeleteExpired(db, before, options.Value.Batch, cancellation);
        }

        return deleted;
    }

    /// <summary>The number of records to be erased on a day, under each rule.</summary>
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

    /// <summary>The report of the last run under a rule; null if there is none.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cancellation">Cancels the operation.</param>
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
                .ServiceProvider.GetServices<IRetentionPolicy>()
                .Select(r => (stores.Single(s => s.Context.Assembly == r.GetType().Assembly), r.GetType())),
        ];
    }

    /// <returns>The reported event, and the number of erased records.</returns>
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
        // The erasure of a sealed record has its own audit entry, visible to those who may see the record.
        var count = all - hidden;
        var erased = new RecordsErased(retained.Rule, keptFrom, today, count);
        if (count > 0)
        {
            trail.Note(db, AuditKind.Write, $"{retained.Rule}", null, $$"""{"erased":{{count}}}""");
        }

        await db.SaveChangesAsync(cancellation);

        // A run without results is reported once a day.
        db.RaiseOnce(
            erased,
            count == 0
                ? $"retention/{kind.Name}/{today:yyyy-MM-dd}"
                : $"retention/{kind.Name}/{Guid.CreateVersion7():N}"
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException duplicate) when (count == 0 && StorageErrors.IsDuplicate(duplicate))
        {
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellation);
        return (erased, all);
    }

    private static IRetentionPolicy Retained(IServiceScope scope, Type kind) =>
        scope.ServiceProvider.GetServices<IRetentionPolicy>().Single(r => r.GetType() == kind);
}
