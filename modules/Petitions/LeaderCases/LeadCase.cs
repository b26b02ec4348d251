using Commons.Officials;
using Graph;
using Kernel;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.LeaderCases;

/// <summary>领导包案 · Puts a leader in charge of a matter.</summary>
/// <param name="MatterId">信访事项 · The matter.</param>
/// <param name="LeaderId">包案领导 · The leader.</param>
/// <param name="Since">包案日期 · The day the leader takes charge.</param>
[Change(PetitionPermissions.Handle)]
[Refuses<MatterDaysOutOfOrder>]
[Refuses<LeaderAlreadyInCharge>]
[Refuses<ConflictOfInterest>]
[Refuses<MatterStateForbids>]
internal sealed record LeadCase(Id<Matter> MatterId, Id<Official> LeaderId, [property: Past] DateOnly Since)
{
    public async Task<LeaderCase> Apply(
        PetitionsContext db,
        OfficialDirectory officials,
        Interests interests,
        CancellationToken cancellation
    )
    {
        var matter = await db.MattersWithParties()
            .Require(MatterId, ("信访事项", "matter"), nameof(MatterId), cancellation);
        await officials.Require([LeaderId], cancellation);
        await interests.Forbid(LeaderId, matter.Accused, nameof(LeaderId), cancellation);
        // The unique index enforces this under concurrency; here it has its own error.
        if (await db.LeaderCases.AnyAsync(c => c.MatterId == MatterId && c.LeaderId == LeaderId, cancellation))
        {
            throw new LeaderAlreadyInCharge().About(nameof(LeaderId));
        }

        var taken = LeaderCase.Take(matter, LeaderId, Since);
        db.LeaderCases.Add(taken);
        return taken;
    }
}
