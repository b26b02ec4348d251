using Graph;
using Kernel;
using Kernel.Storage;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>办结信访事项 · Concludes a matter after its reply.</summary>
/// <param name="MatterId">信访事项 · The matter.</param>
/// <param name="ConcludedOn">办结日期 · The day it was concluded.</param>
[Change(PetitionPermissions.Handle)]
[Refuses<MatterStateForbids>]
[Refuses<MatterDaysOutOfOrder>]
internal sealed record ConcludeMatter(Id<Matter> MatterId, [property: Past] DateOnly ConcludedOn)
{
    public async Task<Matter> Apply(PetitionsContext db, CancellationToken cancellation)
    {
        var matter = await db.Matters.Require(MatterId, ("信访事项", "matter"), nameof(MatterId), cancellation);
        matter.Conclude(ConcludedOn);
        return matter;
    }
}
