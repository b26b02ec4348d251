using System.ComponentModel.DataAnnotations;
using Disputes.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Disputes;

/// <summary>
/// 调解不成 · Records that no agreement was reached, or that a party refuses mediation; the parties are informed of other channels.
/// </summary>
/// <param name="DisputeId">矛盾纠纷 · The dispute.</param>
/// <param name="ChannelsTold">告知的途径 · The channels that the parties were informed of (Art. 26).</param>
/// <param name="On">结束日期 · The day.</param>
[Change(DisputePermissions.Handle)]
[Refuses<DisputeStateForbids>]
[Refuses<DisputeDaysOutOfOrder>]
internal sealed record FailDispute(
    Id<Dispute> DisputeId,
    [property: StringLength(1000, MinimumLength = 1)] string ChannelsTold,
    [property: Past] DateOnly On
)
{
    public async Task<Dispute> Apply(DisputesContext db, CancellationToken cancellation)
    {
        var dispute = await db.Disputes.Require(DisputeId, ("纠纷", "dispute"), nameof(DisputeId), cancellation);
        dispute.Fail(ChannelsTold, On);
        return dispute;
    }
}
