using Commons.Rights;
using Commons.Store;
using Commons.Unmaskings;
using Kernel;
using Kernel.Audit;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Commons.Retention;

/// <summary>A log of who had to do with personal data: its entries are deleted when their time is over.</summary>
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

/// <summary>Who was shown personal data.</summary>
internal sealed class UnmaskingRetention(CommonsContext db, AuditWriter trail)
    : AccessLogRetention<Unmasking>(db, trail);

/// <summary>How persons' requests about their own data were answered.</summary>
internal sealed class RightsRequestRetention(CommonsContext db, AuditWriter trail)
    : AccessLogRetention<RightsRequest>(db, trail);
