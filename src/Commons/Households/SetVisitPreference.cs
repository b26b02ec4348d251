using Commons.Access;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Commons.Households;

/// <summary>谢绝或恢复走访 · Records whether a household wishes to be visited.</summary>
/// <param name="HouseholdId">家庭户 · The household.</param>
/// <param name="DoNotDisturb">是否谢绝 · Whether it does not wish to be visited.</param>
[Change(RegistryPermissions.KeepHouseholds)]
internal sealed record SetVisitPreference(Id<Household> HouseholdId, bool DoNotDisturb)
{
    public async Task<Household> Apply(CommonsContext db, CancellationToken cancellation)
    {
        var household = await db.Households.Require(
            HouseholdId,
            ("家庭户", "household"),
            nameof(HouseholdId),
            cancellation
        );
        household.Wish(DoNotDisturb);
        return household;
    }
}
