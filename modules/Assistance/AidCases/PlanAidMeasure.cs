using System.ComponentModel.DataAnnotations;
using Assistance.Store;
using Commons.Officials;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Assistance.AidCases;

/// <summary>制定帮扶措施 · Plans a measure for a household that receives assistance.</summary>
/// <param name="AidCaseId">帮扶个案 · The aid case.</param>
/// <param name="Description">措施内容 · The measure.</param>
/// <param name="ResponsibleId">责任人 · The responsible official.</param>
/// <param name="PlannedOn">计划日期 · The day of planning.</param>
/// <param name="DueOn">完成期限 · The last day for the household's confirmation.</param>
[Change(AssistancePermissions.Handle)]
[Refuses<AidCaseStateForbids>]
[Refuses<AidDaysOutOfOrder>]
internal sealed record PlanAidMeasure(
    Id<AidCase> AidCaseId,
    [property: StringLength(300, MinimumLength = 1)] string Description,
    Id<Official> ResponsibleId,
    [property: Past] DateOnly PlannedOn,
    DateOnly DueOn
)
{
    public async Task<AidMeasure> Apply(
        AssistanceContext db,
        OfficialDirectory officials,
        CancellationToken cancellation
    )
    {
        var aid = await db.AidCases.Require(AidCaseId, ("帮扶个案", "aid case"), nameof(AidCaseId), cancellation);
        await officials.Require([ResponsibleId], cancellation);
        var measure = AidMeasure.Plan(aid, Description, ResponsibleId, PlannedOn, DueOn);
        db.AidMeasures.Add(measure);
        return measure;
    }
}
