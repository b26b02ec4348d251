using Commons.Access;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Commons.Purposes;

/// <summary>收回用途授权 · Ends a purpose grant early.</summary>
/// <param name="PurposeGrantId">用途授权 · The grant.</param>
/// <param name="EndsOn">止 · The last day.</param>
[Change(RegistryPermissions.GrantPurposes)]
[Refuses<GrantDaysOutOfOrder>]
internal sealed record EndPurpose(Id<PurposeGrant> PurposeGrantId, DateOnly EndsOn)
{
    public async Task<PurposeGrant> Apply(CommonsContext db, CancellationToken cancellation)
    {
        var grant = await db.PurposeGrants.Require(
            PurposeGrantId,
            ("用途授权", "purpose grant"),
            nameof(PurposeGrantId),
            cancellation
        );
        grant.End(EndsOn);
        return grant;
    }
}
