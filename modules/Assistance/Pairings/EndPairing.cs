using Assistance.AidCases;
using Assistance.Store;
using Graph;
using Kernel;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairings;

/// <summary>结束结对 · Ends a pairing.</summary>
/// <param name="PairingId">结对 · The pairing.</param>
/// <param name="EndedOn">结束日期 · The day.</param>
[Change(AssistancePermissions.Handle)]
[Refuses<PairingStateForbids>]
[Refuses<AidDaysOutOfOrder>]
internal sealed record EndPairing(Id<Pairing> PairingId, [property: Past] DateOnly EndedOn)
{
    public async Task<Pairing> Apply(AssistanceContext db, CancellationToken cancellation)
    {
        var roll =
            await db
                .PairingRolls.Include(r => r.Pairings)
                .SingleOrDefaultAsync(r => r.Pairings.Any(p => p.Id == PairingId), cancellation)
            ?? throw new RecordNotFound(("结对", "pairing")).About(nameof(PairingId));
        return roll.End(PairingId, EndedOn);
    }
}
