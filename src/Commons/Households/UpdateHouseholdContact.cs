using Commons.Access;
using Commons.Persons;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Commons.Households;

/// <summary>更新联系人 · Updates the contact person of a household, or removes the contact.</summary>
/// <param name="HouseholdId">家庭户 · The household.</param>
/// <param name="Contact">联系人；不填则删除 · The contact person; null to erase the current one.</param>
[Change(RegistryPermissions.KeepHouseholds)]
[Refuses<PhoneInvalid>]
internal sealed record UpdateHouseholdContact(Id<Household> HouseholdId, Contact? Contact)
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
