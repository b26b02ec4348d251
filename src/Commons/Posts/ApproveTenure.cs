using Commons.Access;
using Commons.Officials;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Access;
using Kernel.Errors;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Commons.Posts;

/// <summary>
/// 批准任职 · Approves a tenure of a post that may unmask personal data: until then its holder may do all that the post allows, but not that. It is done
/// by an official who neither appointed nor is appointed.
/// </summary>
/// <param name="TenureId">任职 · The tenure.</param>
[Change(RegistryPermissions.ApproveStaff)]
[Refuses<OfficialNeeded>]
[Refuses<ApproverInvolved>]
[Refuses<ApprovedAlready>]
internal sealed record ApproveTenure(Id<Tenure> TenureId)
{
    public async Task<Tenure> Apply(
        CommonsContext db,
        CurrentIdentity caller,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var by = new Id<Official>(caller.Identity.Official ?? throw new OfficialNeeded());
        var tenure =
            await db.Tenures.SingleOrDefaultAsync(t => t.Id == TenureId, cancellation)
            ?? throw new RecordNotFound(("任职", "tenure")).About(nameof(TenureId));
        tenure.Approve(by, clock.Today());
        return tenure;
    }
}
