using System.ComponentModel.DataAnnotations;
using Assistance.Store;
using Commons.Households;
using Graph;
using Kernel;

namespace Assistance.AidCases;

/// <summary>提名帮扶个案 · Nominates a household for assistance, based on the competent office's document.</summary>
/// <param name="HouseholdId">家庭户 · The household.</param>
/// <param name="Class">类别 · The class of hardship, as decided.</param>
/// <param name="SourceDocument">认定依据文件 · The document of the decision.</param>
/// <param name="Purpose">用途 · The purpose of the record.</param>
/// <param name="ValidFrom">有效期起 · The first day of validity.</param>
/// <param name="ValidTo">有效期止 · The last day of validity.</param>
/// <param name="NominatedOn">提名日期 · The day of the nomination.</param>
[Change(AssistancePermissions.Handle)]
[Refuses<GroundsExpired>]
internal sealed record NominateAidCase(
    Id<Household> HouseholdId,
    AidClass Class,
    [property: StringLength(100, MinimumLength = 1)] string SourceDocument,
    [property: StringLength(200, MinimumLength = 1)] string Purpose,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    [property: Past] DateOnly NominatedOn
)
{
    public async Task<AidCase> Apply(
        AssistanceContext db,
        HouseholdDirectory households,
        CancellationToken cancellation
    )
    {
        var household = await households.Require(HouseholdId, cancellation);
        var grounds = new Grounds(Class, SourceDocument, Purpose, ValidFrom, ValidTo);
        var aid = AidCase.Nominate(household, grounds, NominatedOn);
        db.AidCases.Add(aid);
        return aid;
    }
}
