using Commons.OrgUnits;
using Commons.Store;
using Kernel;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Commons.Households;

/// <summary>A household as other rooms keep it.</summary>
/// <param name="Id">The key.</param>
/// <param name="UnitId">The unit it lies in.</param>
/// <param name="UnitCode">That unit's code.</param>
/// <param name="DoNotDisturb">Whether it wishes not to be visited.</param>
public sealed record HouseholdRef(Id<Household> Id, Id<OrgUnit> UnitId, long UnitCode, bool DoNotDisturb);

/// <summary>The households, for the other rooms.</summary>
/// <param name="contexts">The shared registry.</param>
public sealed class HouseholdRoll(IDbContextFactory<CommonsContext> contexts)
{
    // Asked at every change that speaks of a household, so it is translated once.
    private readonly Func<CommonsContext, Id<Household>, CancellationToken, Task<HouseholdRef?>> byKey =
        EF.CompileAsyncQuery(
            (CommonsContext db, Id<Household> id, CancellationToken _) =>
                db.Set<Household>()
                    .Where(h => h.Id == id)
                    .Select(h => new HouseholdRef(h.Id, h.UnitId, h.UnitCode, h.DoNotDisturb))
                    .SingleOrDefault()
        );

    /// <summary>The household with a key.</summary>
    /// <exception cref="RecordNotFound">There is none.</exception>
    public async Task<HouseholdRef> Require(Id<Household> id, CancellationToken cancellation)
    {
        await using var db = contexts.CreateDbContext();
        return await byKey(db, id, cancellation) ?? throw new RecordNotFound(("家庭户", "household"));
    }
}
