using Assistance.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Assistance.AidCases;

/// <summary>开始帮扶 · Begins the assistance.</summary>
/// <param name="AidCaseId">帮扶个案 · The aid case.</param>
/// <param name="On">开始日期 · The day.</param>
[Change(AssistancePermissions.Handle)]
[Refuses<AidCaseStateForbids>]
[Refuses<AidDaysOutOfOrder>]
internal sealed record SupportAidCase(Id<AidCase> AidCaseId, [property: Past] DateOnly On)
{
    public async Task<AidCase> Apply(AssistanceContext db, CancellationToken cancellation)
    {
        var aid = await db.AidCases.Require(AidCaseId, ("帮扶个案", "aid case"), nameof(AidCaseId), cancellation);
        aid.Support(On);
        return aid;
    }
}
