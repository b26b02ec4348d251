using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits;

/// <summary>变更代码 · Gives a unit another code from a day on; the old code is kept for the time before.</summary>
/// <param name="OrgUnitId">单位 · The unit.</param>
/// <param name="Code">新代码 · The new 12-digit code.</param>
/// <param name="On">启用日期 · The first day of the new code.</param>
[Change(RegistryPermissions.KeepStaff)]
[Refuses<UnitClosed>]
[Refuses<CodeTaken>]
[Refuses<CodeStartsTooEarly>]
internal sealed record RecodeOrgUnit(
    Id<OrgUnit> OrgUnitId,
    [property: Range(110_000_000_000, 999_999_999_999)] long Code,
    DateOnly On
)
{
    public async Task<OrgUnit> Apply(CommonsContext db, CancellationToken cancellation)
    {
        var units = db.OrgUnits.Include(u => u.Codes);
        var unit = await units.Require(OrgUnitId, ("单位", "unit"), nameof(OrgUnitId), cancellation);
        await db.OrgUnits.RequireFree(Code, cancellation);
        unit.Recode(new DivisionCode(Code), On);
        return unit;
    }
}
