using System.ComponentModel.DataAnnotations;
using Disputes.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Disputes;

/// <summary>达成调解 · Records an agreement of the parties.</summary>
/// <param name="DisputeId">矛盾纠纷 · The dispute.</param>
/// <param name="Outcome">调解结果 · The agreement.</param>
/// <param name="On">达成日期 · The day.</param>
[Change(DisputePermissions.Handle)]
[Refuses<DisputeStateForbids>]
[Refuses<DisputeDaysOutOfOrder>]
internal sealed record SettleDispute(
    Id<Dispute> DisputeId,
    [property: StringLength(1000, MinimumLength = 1)] string Outcome,
    [property: Past] DateOnly On
)
{
    public async Task<Dispute> Apply(DisputesContext db, CancellationToken cancellation)
    {
        var dispute = await db.Disputes.Require(DisputeId, ("纠纷", "dispute"), nameof(DisputeId), cancellation);
        dispute.Settle(Outcome, On);
        return dispute;
    }
}
