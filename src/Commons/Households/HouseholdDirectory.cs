using Commons.OrgUnits;
using Commons.Store;
using Kernel;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Commons.Households;

/// <summary>A reference to a household, for other modules.</summary>
/// <param name="Id">The key.</param>
/// <param name="UnitId">The unit where it is located.</param>
/// <param name="UnitCode">That unit's code.</param>
/// <param name="DoNotDisturb">Whether it does not wish to be visited.</param>
public sealed record HouseholdRef(Id<Household> Id, Id<OrgUnit> UnitId, long UnitCode, bool DoNotDisturb);

/// <summary>Looks up households for other modules.</summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
public sealed class HouseholdDirectory(IDbContextFactory<CommonsContext> contexts)
{
    // Used by every mutation that refers to a household, so it is compiled once.
    private readonly Func<CommonsContext, Id<Household>, CancellationToken, Task<HouseholdRef?>> byKey =
        EF.CompileAsyncQuery(
            (CommonsContext db, Id<Household> id, CancellationToken _) =>
                db.Set<Household>()
                    .Where(h => h.Id == id)
                    .Select(h => new HouseholdRef(h.Id, h.UnitId, h.UnitCode, h.DoNotDisturb))
                    .SingleOrDefault()
        );

    /// <summary>Finds a household by its key.</summary>
    /// <exception cref="RecordNotFound">The household does not exist.</exception>
    public async Task<HouseholdRef> Require(Id<Household> id, CancellationToken cancellation)
    {
        await using var db = contexts.CreateDbContext();
        return await byKey(db, id, cancellation) ?? throw new RecordNotFound(("家庭户", "household"));
    }
}
