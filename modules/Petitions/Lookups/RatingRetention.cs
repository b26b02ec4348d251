using Commons.Retention;
using Kernel;
using Microsoft.EntityFrameworkCore;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Lookups;

/// <summary>Ratings: which matter one is of goes, and with it who gave it; how content somebody was counts on.</summary>
internal sealed class RatingRetention(PetitionsContext db) : IRetain
{
    public RetentionRule Rule => RetentionRule.Ratings;

    public Task<int> Due(DateOnly keptFrom, CancellationToken cancellation) => Old(keptFrom).CountAsync(cancellation);

    public async Task<int> Erase(DateOnly keptFrom, DateOnly today, int most, CancellationToken cancellation)
    {
        List<Id<Rating>> ids = await Old(keptFrom)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .Take(most)
            .ToListAsync(cancellation);
        // Of an accusation no figure is made, so nothing is to be left.
        var left = db.Matters.Where(m => m.Sealed).Select(m => (Id<Matter>?)m.Id);
        var gone = await db
            .Ratings.Where(r => ids.Contains(r.Id) && left.Contains(r.MatterId))
            .ExecuteDeleteAsync(cancellation);
        return gone
            + await db
                .Ratings.Where(r => ids.Contains(r.Id) && r.MatterId != null)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(r => r.MatterId, (Id<Matter>?)null)
                            .SetProperty(r => r.Version, r => r.Version + 1),
                    cancellation
                );
    }

    private IQueryable<Rating> Old(DateOnly keptFrom) =>
        db.Ratings.Where(r => r.RatedOn < keptFrom && r.MatterId != null);
}
