using Commons.Retention;
using Kernel;
using Microsoft.EntityFrameworkCore;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Lookups;

/// <summary>Retention of ratings: the link to the matter, and so to the petitioner, is erased; the rating is still counted.</summary>
internal sealed class RatingRetention(PetitionsContext db) : RecordRetention<Rating>(RetentionRule.Ratings)
{
    protected override async Task<int> Erase(List<Id<Rating>> ids, DateOnly today, CancellationToken cancellation)
    {
        // No figure counts ratings of accusations, so they are deleted.
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

    protected override IQueryable<Rating> Hidden(IQueryable<Rating> records) =>
        records.Where(r => db.Set<Matter>().Any(m => m.Sealed && m.Id == r.MatterId));

    protected override IQueryable<Rating> Old(DateOnly keptFrom) =>
        db.Ratings.Where(r => r.RatedOn < keptFrom && r.MatterId != null);
}
