using Disputes.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Disputes;

/// <summary>开始调解 · Begins the mediation of a dispute, with the consent of all parties.</summary>
/// <param name="DisputeId">矛盾纠纷 · The dispute.</param>
/// <param name="AllPartiesConsent">各方是否同意 · Whether every party has consented.</param>
/// <param name="On">开始日期 · The day.</param>
[Change(DisputePermissions.Handle)]
[Refuses<DisputeStateForbids>]
[Refuses<DisputeDaysOutOfOrder>]
[Refuses<DutiesIncomplete>]
[Refuses<ConsentMissing>]
internal sealed record BeginMediation(Id<Dispute> DisputeId, bool AllPartiesConsent, [property: Past] DateOnly On)
{
    public async Task<Dispute> Apply(DisputesContext db, CancellationToken cancellation)
    {
        var dispute = await db.Disputes.Require(DisputeId, ("纠纷", "dispute"), nameof(DisputeId), cancellation);
        dispute.BeginMediation(AllPartiesConsent, On);
        return dispute;
    }
}
