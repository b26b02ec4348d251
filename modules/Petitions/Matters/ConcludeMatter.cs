using Graph;
using Kernel;
using Kernel.Data;
using Kernel.Time;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>办结信访事项 · Concludes a matter after its reply.</summary>
/// <param name="MatterId">信访事项 · The matter.</param>
/// <param name="ConcludedOn">办结日期 · The day it was concluded.</param>
[Change]
[Refuses<MatterStateForbids>]
[Refuses<MatterDaysOutOfOrder>]
[Refuses<MatterDayNotYet>]
internal sealed record ConcludeMatter(Id<Matter> MatterId, DateOnly ConcludedOn)
{
    public async Task<Matter> Apply(PetitionsContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var matter = await db.Matters.Require(MatterId, ("信访事项", "matter"), nameof(MatterId), cancellation);
        if (ConcludedOn > clock.Today())
        {
            throw new MatterDayNotYet().About(nameof(ConcludedOn));
        }

        matter.Conclude(ConcludedOn);
        return matter;
    }
}
