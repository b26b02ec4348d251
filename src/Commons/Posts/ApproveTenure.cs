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
/// 批准任职 · Approves a tenure of a post that may unmask personal data; until then its holder has all other permissions of the post.
/// The approving official is neither the appointing nor the appointed one.
/// </summary>
/// <param name="TenureId">任职 · The tenure.</param>
[Change(RegistryPermissions.ApproveStaff)]
[Refuses<OfficialRequired>]
[Refuses<ApproverInvolved>]
[Refuses<AlreadyApproved>]
internal sealed record ApproveTenure(Id<Tenure> TenureId)
{
    public async Task<Tenure> Apply(
        CommonsContext db,
        CurrentIdentity caller,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var by = new Id<Official>(caller.Identity.Official ?? throw new OfficialRequired());
        var tenure =
            await db.Tenures.SingleOrDefaultAsync(t => t.Id == TenureId, cancellation)
            ?? throw new RecordNotFound(("任职", "tenure")).About(nameof(TenureId));
        tenure.Approve(by, clock.Today());
        return tenure;
    }
}
