using Assistance.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Assistance.AidCases;

/// <summary>核实帮扶个案 · Confirms on site that the household is in the documented hardship.</summary>
/// <param name="AidCaseId">帮扶个案 · The aid case.</param>
/// <param name="On">核实日期 · The day.</param>
[Change(AssistancePermissions.Confirm)]
[Refuses<AidCaseStateForbids>]
[Refuses<AidDaysOutOfOrder>]
internal sealed record VerifyAidCase(Id<AidCase> AidCaseId, [property: Past] DateOnly On)
{
    public async Task<AidCase> Apply(AssistanceContext db, CancellationToken cancellation)
    {
        var aid = await db.AidCases.Require(AidCaseId, ("帮扶个案", "aid case"), nameof(AidCaseId), cancellation);
        aid.Verify(On);
        return aid;
    }
}
