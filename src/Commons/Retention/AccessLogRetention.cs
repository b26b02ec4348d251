using Commons.Rights;
using Commons.Store;
using Commons.Unmaskings;
using Kernel;
using Kernel.Audit;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Commons.Retention;

/// <summary>Retention of access logs: their entries are deleted after the retention period.</summary>
internal abstract class AccessLogRetention<T>(CommonsContext db, AuditWriter trail)
    : RecordRetention<T>(RetentionRule.AccessLogs)
    where T : Entity<T>
{
    protected override async Task<int> Erase(List<Id<T>> ids, DateOnly today, CancellationToken cancellation)
    {
        await trail.Erase(db, ids, cancellation);
        return await db.Set<T>().Where(e => ids.Contains(e.Id)).ExecuteDeleteAsync(cancellation);
    }

    protected override IQueryable<T> Old(DateOnly keptFrom)
    {
        var first = Clock.Start(keptFrom);
        return db.Set<T>().Where(e => EF.Property<DateTime>(e, nameof(Unmasking.At)) < first);
    }
}

/// <summary>Retention of unmaskings.</summary>
internal sealed class UnmaskingRetention(CommonsContext db, AuditWriter trail)
    : AccessLogRetention<Unmasking>(db, trail);

/// <summary>Retention of persons' requests about their own data.</summary>
internal sealed class RightsRequestRetention(CommonsContext db, AuditWriter trail)
    : AccessLogRetention<RightsRequest>(db, trail);
