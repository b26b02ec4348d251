using Assistance.AidCases;
using Assistance.Store;
using Graph;
using Kernel;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairings;

/// <summary>同意结对 · Records the other side's consent to a pairing, which counts from then on.</summary>
/// <param name="PairingId">结对 · The pairing.</param>
/// <param name="AgreedOn">同意日期 · The day.</param>
[Change(AssistancePermissions.Handle)]
[Refuses<PairingStateForbids>]
[Refuses<AidDaysOutOfOrder>]
internal sealed record AgreePairing(Id<Pairing> PairingId, [property: Past] DateOnly AgreedOn)
{
    public async Task<Pairing> Apply(AssistanceContext db, CancellationToken cancellation)
    {
        var roll =
            await db
                .PairingRolls.Include(r => r.Pairings)
                .SingleOrDefaultAsync(r => r.Pairings.Any(p => p.Id == PairingId), cancellation)
            ?? throw new RecordNotFound(("结对", "pairing")).About(nameof(PairingId));
        return roll.Agree(PairingId, AgreedOn);
    }
}
