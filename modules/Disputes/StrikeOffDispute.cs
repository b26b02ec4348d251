using Commons.Officials;
using Disputes.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Disputes;

/// <summary>纠纷销号 · Closes a dispute after a check by an official other than the responsible one.</summary>
/// <param name="DisputeId">矛盾纠纷 · The dispute.</param>
/// <param name="CloserId">销号人，即本人，可不填 · The official who checked it: the caller; may be omitted.</param>
/// <param name="On">销号日期 · The day.</param>
[Change(DisputePermissions.Handle)]
[Refuses<DisputeStateForbids>]
[Refuses<DisputeDaysOutOfOrder>]
[Refuses<CloserIsResponsible>]
internal sealed record StrikeOffDispute(
    Id<Dispute> DisputeId,
    [property: Actor] Id<Official> CloserId,
    [property: Past] DateOnly On
)
{
    public async Task<Dispute> Apply(DisputesContext db, CancellationToken cancellation)
    {
        var dispute = await db.Disputes.Require(DisputeId, ("纠纷", "dispute"), nameof(DisputeId), cancellation);
        dispute.StrikeOff(CloserId, On);
        return dispute;
    }
}
