using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.OrgUnits;
using Commons.Persons;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Commons.Households;

/// <summary>登记家庭户 · Enters a household in the registry of a unit: address, contact and number of residents, nothing else.</summary>
/// <param name="UnitId">单位 · The unit where it is located.</param>
/// <param name="Code">户编号，单位内唯一 · The household's number, unique within the unit.</param>
/// <param name="Address">地址 · The address.</param>
/// <param name="Headcount">常住人口数 · The number of residents.</param>
/// <param name="Contact">联系人 · The contact person.</param>
[Change(RegistryPermissions.KeepHouseholds)]
[Refuses<HouseholdCodeTaken>]
[Refuses<PhoneInvalid>]
internal sealed record EnterHousehold(
    Id<OrgUnit> UnitId,
    [property: StringLength(20, MinimumLength = 1)] string Code,
    [property: StringLength(200, MinimumLength = 1)] string Address,
    [property: Range(0, 100)] int Headcount,
    Contact? Contact
)
{
    public async Task<Household> Apply(CommonsContext db, Units units, CancellationToken cancellation)
    {
        // Checked within the unit only: an error caused by a household elsewhere would reveal that it exists.
        if (await db.Households.AnyAsync(h => h.UnitId == UnitId && h.Code == Code, cancellation))
        {
            throw new HouseholdCodeTaken().About(nameof(Code));
        }

        var household = Household.Enter(
            Code,
            await units.Require(UnitId, cancellation),
            Address,
            Headcount,
            Contact?.Checked(nameof(Contact))
        );
        db.Households.Add(household);
        return household;
    }
}

/// <summary>户编号在本单位已被使用 · Another household of the unit has this number.</summary>
internal sealed class HouseholdCodeTaken()
    : DomainError("该户编号在本单位已被使用。", "Another household of this unit has this number.");
