using Commons.Purposes;
using Commons.Rights;
using Commons.Store;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Commons.Retention;

/// <summary>Who was shown personal data.</summary>
internal sealed class UnmaskingRetention(CommonsContext db) : IRetain
{
    public RetentionRule Rule => RetentionRule.AccessLogs;

    public Task<int> Due(DateOnly keptFrom, CancellationToken cancellation) => Old(keptFrom).CountAsync(cancellation);

    public async Task<int> Erase(DateOnly keptFrom, DateOnly today, int most, CancellationToken cancellation)
    {
        List<Id<Unmasking>> ids = await Old(keptFrom)
            .OrderBy(u => u.Id)
            .Select(u => u.Id)
            .Take(most)
            .ToListAsync(cancellation);
        return await db.Unmaskings.Where(u => ids.Contains(u.Id)).ExecuteDeleteAsync(cancellation);
    }

    private IQueryable<Unmasking> Old(DateOnly keptFrom)
    {
        var first = Clock.Start(keptFrom);
        return db.Unmaskings.Where(u => u.At < first);
    }
}

/// <summary>How persons' requests about their own data were answered.</summary>
internal sealed class RightsRequestRetention(CommonsContext db) : IRetain
{
    public RetentionRule Rule => RetentionRule.AccessLogs;

    public Task<int> Due(DateOnly keptFrom, CancellationToken cancellation) => Old(keptFrom).CountAsync(cancellation);

    public async Task<int> Erase(DateOnly keptFrom, DateOnly today, int most, CancellationToken cancellation)
    {
        List<Id<RightsRequest>> ids = await Old(keptFrom)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .Take(most)
            .ToListAsync(cancellation);
        return await db.RightsRequests.Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(cancellation);
    }

    private IQueryable<RightsRequest> Old(DateOnly keptFrom)
    {
        var first = Clock.Start(keptFrom);
        return db.RightsRequests.Where(r => r.At < first);
    }
}
