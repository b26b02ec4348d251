using System.ComponentModel.DataAnnotations;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Publicity.Store;

namespace Publicity.Postings;

/// <summary>设定公开事项 · Sets what a unit must post in a year, and how often; creates its postings.</summary>
/// <param name="UnitId">单位 · The unit.</param>
/// <param name="Item">公开内容 · The matter to be posted.</param>
/// <param name="Cadence">频次 · The frequency.</param>
/// <param name="Year">年度 · The year.</param>
[Change(PublicityPermissions.Review)]
internal sealed record SetPostingDuty(
    Id<OrgUnit> UnitId,
    [property: StringLength(100, MinimumLength = 1)] string Item,
    Cadence Cadence,
    [property: Range(2000, 2100)] int Year
)
{
    public async Task<PostingDuty> Apply(PublicityContext db, Units units, CancellationToken cancellation)
    {
        var duty = PostingDuty.Set(await units.Require(UnitId, cancellation), Item, Cadence, Year);
        db.PostingDuties.Add(duty);
        return duty;
    }
}
