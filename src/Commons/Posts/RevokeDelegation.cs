using Commons.Access;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Access;
using Kernel.Storage;
using Kernel.Time;

namespace Commons.Posts;

/// <summary>收回委托 · Revokes a delegation before its end, with immediate effect; only the delegating official can.</summary>
/// <param name="DelegationId">委托 · The delegation.</param>
[Change(RegistryPermissions.Delegate)]
[Refuses<DelegationOfAnother>]
[Refuses<DelegationEnded>]
internal sealed record RevokeDelegation(Id<Delegation> DelegationId)
{
    public async Task<Delegation> Apply(
        CommonsContext db,
        CurrentIdentity caller,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var delegation = await db.Delegations.Require(
            DelegationId,
            ("委托", "delegation"),
            nameof(DelegationId),
            cancellation
        );
        if (delegation.GivenById.Value != caller.Identity.Official)
        {
            throw new DelegationOfAnother().About(nameof(DelegationId));
        }

        delegation.Revoke(clock.Today());
        return delegation;
    }
}
