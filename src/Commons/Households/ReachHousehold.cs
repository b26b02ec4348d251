using Commons.Access;
using Commons.Persons;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Commons.Households;

/// <summary>更新联系人 · Notes whom to speak to in a household, or that nobody is to be kept any more.</summary>
/// <param name="HouseholdId">家庭户 · The household.</param>
/// <param name="Contact">联系人；不填则删除 · Whom to speak to; nothing to erase who was.</param>
[Change(RegistryPermissions.KeepHouseholds)]
[Refuses<PhoneInvalid>]
internal sealed record ReachHousehold(Id<Household> HouseholdId, Contact? Contact)
{
    public async Task<Household> Apply(CommonsContext db, CancellationToken cancellation)
    {
        var household = await db.Households.Require(
            HouseholdId,
            ("家庭户", "household"),
            nameof(HouseholdId),
            cancellation
        );
        household.Reach(Contact?.Checked(nameof(Contact)));
        return household;
    }
}
