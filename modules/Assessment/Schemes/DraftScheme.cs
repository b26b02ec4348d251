using System.ComponentModel.DataAnnotations;
using Assessment.Indicators;
using Assessment.Store;
using Commons.Measures;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Schemes;

/// <summary>拟定考核方案 · Drafts a scheme for one kind of subject below a unit.</summary>
/// <param name="Year">考核年度 · The assessed year.</param>
/// <param name="Kind">考核对象类别 · The kind of subject.</param>
/// <param name="UnitId">所属单位 · The unit whose subordinate subjects are assessed.</param>
/// <param name="Name">方案名称 · The name.</param>
/// <param name="Indicators">指标与权重，合计 100 · The indicators and their weights, which must sum to 100.</param>
[Change(AssessmentPermissions.Manage)]
[Refuses<IndicatorUnknown>]
[Refuses<IndicatorNotForSubject>]
[Refuses<IndicatorRepeated>]
[Refuses<InfoOnlyHasNoWeight>]
[Refuses<WeightsDoNotSumTo100>]
internal sealed record DraftScheme(
    [property: Range(2000, 2100)] int Year,
    SchemeSubject Kind,
    Id<OrgUnit> UnitId,
    [property: StringLength(Scheme.NameLength, MinimumLength = 1)] string Name,
    [property: Length(1, 40)] IReadOnlyList<IndicatorWeight> Indicators
)
{
    public async Task<Scheme> Apply(
        AssessmentContext db,
        Units units,
        Catalogue catalogue,
        CancellationToken cancellation
    )
    {
        var root = await units.Require(UnitId, cancellation);
        var (above, codes) = (
            (await units.Above(UnitId, cancellation)).Select(u => u.Id).ToList(),
            Indicators.Select(i => i.Code).ToList()
        );
        var published = await db
            .IndicatorVersions.Where(v => above.Contains(v.UnitId) && codes.Contains(v.Code))
            .OrderByDescending(v => v.Edition)
            .ToListAsync(cancellation);
        var scheme = Scheme.Draft(Year, Kind, root, Name, Indicators, catalogue, published);
        db.Schemes.Add(scheme);
        return scheme;
    }
}

/// <summary>指标权重 · The weight of an indicator in a scheme.</summary>
/// <param name="Code">指标代码 · The indicator's code.</param>
/// <param name="Weight">权重，0 至 100 · The weight, 0 to 100.</param>
/// <param name="Target">目标值，1 为百分之百；省略时取指标默认值 · The target; the indicator's default if omitted.</param>
internal sealed record IndicatorWeight(string Code, decimal Weight, decimal? Target = null);
