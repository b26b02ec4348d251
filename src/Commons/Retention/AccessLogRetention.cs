using Commons.Purposes;
using Commons.Rights;
using Commons.Store;
using Kernel;
using Kernel.Audit;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Commons.Retention;

/// <summary>A log of who had to do with personal data: its entries are deleted when their time is over.</summary>
internal abstract class AccessLogRetention<T>(CommonsContext db, AuditTrail trail) : IRetain
    where T : Entity<T>
{
    public RetentionRule Rule => RetentionRule.AccessLogs;

    public Task<int> Due(DateOnly keptFrom, CancellationToken cancellation) => Old(keptFrom).CountAsync(cancellation);

    public async Task<int> Erase(DateOnly keptFrom, DateOnly today, int most, CancellationToken cancellation)
    {
        List<Id<T>> ids = await Old(keptFrom).OrderBy(e => e.Id).Select(e => e.Id).Take(most).ToListAsync(cancellation);
        await trail.Erase(db, ids, cancellation);
        return await db.Set<T>().Where(e => ids.Contains(e.Id)).ExecuteDeleteAsync(cancellation);
    }

    private IQueryable<T> Old(DateOnly keptFrom)
    {
        var first = Clock.Start(keptFrom);
        return db.Set<T>().Where(e => EF.Property<DateTime>(e, nameof(Unmasking.At)) < first);
    }
}

/// <summary>Who was shown personal data.</summary>
internal sealed class UnmaskingRetention(CommonsContext db, AuditTrail trail)
    : AccessLogRetention<Unmasking>(db, trail);

/// <summary>How persons' requests about their own data were answered.</summary>
internal sealed class RightsRequestRetention(CommonsContext db, AuditTrail trail)
    : AccessLogRetention<RightsRequest>(db, trail);
