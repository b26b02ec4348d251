using System.ComponentModel.DataAnnotations;
using Graph;
using Kernel;
using Kernel.Storage;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.LeaderCases;

/// <summary>登记带案下访 · Records a leader's visit for a case (C22).</summary>
/// <param name="LeaderCaseId">包案 · The leader case.</param>
/// <param name="VisitedOn">下访日期 · The day of the visit.</param>
/// <param name="Note">下访情况 · The result of the visit.</param>
[Change(PetitionPermissions.Handle)]
[Refuses<MatterDaysOutOfOrder>]
internal sealed record RecordCaseVisit(
    Id<LeaderCase> LeaderCaseId,
    [property: Past] DateOnly VisitedOn,
    [property: StringLength(500, MinimumLength = 1)] string Note
)
{
    public async Task<LeaderCase> Apply(PetitionsContext db, CancellationToken cancellation)
    {
        var led = await db.LeaderCases.Require(LeaderCaseId, ("包案", "led case"), nameof(LeaderCaseId), cancellation);
        led.Visit(VisitedOn, Note);
        return led;
    }
}
