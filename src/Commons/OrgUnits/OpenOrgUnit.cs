using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Commons.OrgUnits;

/// <summary>设立单位 · Opens a unit below another: a new community, an enterprise, a school.</summary>
/// <param name="ParentId">上级单位 · The unit above.</param>
/// <param name="Code">12 位代码 · Its 12-digit code.</param>
/// <param name="Name">名称 · Its name.</param>
/// <param name="Kind">类型 · Its kind.</param>
/// <param name="OpenedOn">设立日期 · Its first day.</param>
[Change(RegistryPermissions.KeepStaff)]
[Refuses<CodeOutsideParent>]
[Refuses<CodeTaken>]
[Refuses<UnitClosed>]
internal sealed record OpenOrgUnit(
    Id<OrgUnit> ParentId,
    [property: Range(110_000_000_000, 999_999_999_999)] long Code,
    [property: StringLength(200, MinimumLength = 1)] string Name,
    OrgUnitKind Kind,
    DateOnly OpenedOn
)
{
    public async Task<OrgUnit> Apply(CommonsContext db, CancellationToken cancellation)
    {
        var parent = await db.OrgUnits.Require(ParentId, ("单位", "unit"), nameof(ParentId), cancellation);
        parent.RefuseIfClosed();
        if (!new DivisionCode(parent.Code).Covers(new DivisionCode(Code)) || Code == parent.Code)
        {
            throw new CodeOutsideParent().About(nameof(Code));
        }

        await db.OrgUnits.RequireFree(Code, cancellation);
        var unit = OrgUnit.Open(new DivisionCode(Code), Name, Kind, parent.Id, OpenedOn);
        db.OrgUnits.Add(unit);
        return unit;
    }
}
