using System.ComponentModel.DataAnnotations;
using Graph;
using Kernel;
using Kernel.Storage;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>告知不予受理 · Notifies the petitioner in writing that the matter is not accepted, and which lawful channel is available.</summary>
/// <param name="MatterId">信访事项 · The matter.</param>
/// <param name="Because">理由和途径 · The reason, and the lawful channel.</param>
/// <param name="NotifiedOn">告知日期 · The day of the written notice.</param>
[Change(PetitionPermissions.Handle)]
[Refuses<MatterStateForbids>]
[Refuses<MatterDaysOutOfOrder>]
internal sealed record DeclineMatter(
    Id<Matter> MatterId,
    [property: StringLength(500, MinimumLength = 1)] string Because,
    [property: Past] DateOnly NotifiedOn
)
{
    public async Task<Matter> Apply(PetitionsContext db, CancellationToken cancellation)
    {
        var matter = await db.Matters.Require(MatterId, ("信访事项", "matter"), nameof(MatterId), cancellation);
        matter.Decline(Because, NotifiedOn);
        return matter;
    }
}
