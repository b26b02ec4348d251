using Graph;
using Kernel;
using Kernel.PersonalData;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Lookups;

/// <summary>
/// 发放查询码 · Issues a code with which the petitioner can look up the matter; it replaces the previous one and is shown only once.
/// </summary>
/// <param name="MatterId">信访事项 · The matter.</param>
[Change(PetitionPermissions.Register)]
[Refuses<PetitionerUnknown>]
internal sealed record IssueQueryCode(Id<Matter> MatterId)
{
    public async Task<Once<Matter, IssuedCode>> Apply(PetitionsContext db, Keyring keys, CancellationToken cancellation)
    {
        var matter = await db.Matters.Require(MatterId, ("信访事项", "matter"), nameof(MatterId), cancellation);
        if (matter.PetitionerId is null)
        {
            throw new PetitionerUnknown().About(nameof(MatterId));
        }

        var kept = await db.QueryCodes.SingleOrDefaultAsync(c => c.MatterId == MatterId, cancellation);
        if (kept is not null)
        {
            return new Once<Matter, IssuedCode>(matter, kept.Renew(keys));
        }

        (kept, var issued) = QueryCode.Create(matter.Id, keys);
        db.QueryCodes.Add(kept);
        return new Once<Matter, IssuedCode>(matter, issued);
    }
}
