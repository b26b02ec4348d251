using System.ComponentModel.DataAnnotations;
using Assistance.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Assistance.AidCases;

/// <summary>结束帮扶 · Ends the assistance: the hardship has ended, or another office takes over.</summary>
/// <param name="AidCaseId">帮扶个案 · The aid case.</param>
/// <param name="Because">原因或转介去向 · The reason, or the office it is referred to.</param>
/// <param name="Referred">是否转介 · Whether it is referred.</param>
/// <param name="On">结束日期 · The day.</param>
[Change(AssistancePermissions.Handle)]
[Refuses<AidCaseStateForbids>]
[Refuses<AidDaysOutOfOrder>]
internal sealed record EndAidCase(
    Id<AidCase> AidCaseId,
    [property: StringLength(200, MinimumLength = 1)] string Because,
    bool Referred,
    [property: Past] DateOnly On
)
{
    public async Task<AidCase> Apply(AssistanceContext db, CancellationToken cancellation)
    {
        var aid = await db.AidCases.Require(AidCaseId, ("帮扶个案", "aid case"), nameof(AidCaseId), cancellation);
        aid.End(Because, Referred, On);
        return aid;
    }
}
