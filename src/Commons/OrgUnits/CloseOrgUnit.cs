using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits;

/// <summary>撤销单位 · Closes a unit and names its successors: several after a split, one after a merger.</summary>
/// <param name="OrgUnitId">单位 · The unit.</param>
/// <param name="ClosedOn">撤销日期 · The last day.</param>
/// <param name="SuccessorIds">承接单位 · The successors.</param>
[Change(RegistryPermissions.KeepStaff)]
[Refuses<UnitClosed>]
[Refuses<ClosedBeforeOpened>]
internal sealed record CloseOrgUnit(
    Id<OrgUnit> OrgUnitId,
    DateOnly ClosedOn,
    [property: Length(0, 20)] IReadOnlyList<Id<OrgUnit>> SuccessorIds
)
{
    public async Task<OrgUnit> Apply(CommonsContext db, CancellationToken cancellation)
    {
        var units = db.OrgUnits.Include(u => u.Successions);
        var unit = await units.Require(OrgUnitId, ("单位", "unit"), nameof(OrgUnitId), cancellation);
        foreach (var successor in SuccessorIds)
        {
            await db.OrgUnits.Require(successor, ("单位", "unit"), nameof(SuccessorIds), cancellation);
        }

        unit.Close(ClosedOn, SuccessorIds);
        return unit;
    }
}
