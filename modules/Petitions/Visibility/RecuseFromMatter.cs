using System.ComponentModel.DataAnnotations;
using Commons.Officials;
using Graph;
using Kernel;
using Kernel.Access;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Visibility;

/// <summary>
/// 回避 · Recuses an official who has an interest in a matter and no longer sees it (Art. 28); if that is the caller, the payload
/// contains no matter.
/// </summary>
/// <param name="MatterId">信访事项 · The matter.</param>
/// <param name="OfficialId">回避人员 · The recused official.</param>
/// <param name="Because">回避事由 · The interest.</param>
/// <param name="Since">回避日期 · The day of the recusal.</param>
/// <param name="HandlerId">接办人 · The new handler, if the handler is recused.</param>
[Change(PetitionPermissions.Handle)]
[Refuses<RecusalOfAnother>]
[Refuses<AlreadyRecused>]
[Refuses<HandlerRequired>]
[Refuses<ConflictOfInterest>]
internal sealed record RecuseFromMatter(
    Id<Matter> MatterId,
    Id<Official> OfficialId,
    [property: StringLength(200, MinimumLength = 1)] string Because,
    [property: Past] DateOnly Since,
    Id<Official>? HandlerId = null
)
{
    public async Task<Matter> Apply(
        PetitionsContext db,
        OfficialDirectory officials,
        Interests interests,
        CurrentIdentity caller,
        CancellationToken cancellation
    )
    {
        var matter = await db.MattersWithParties()
            .Require(MatterId, ("信访事项", "matter"), nameof(MatterId), cancellation);
        if (
            caller.Identity.Official != OfficialId.Value
            && !caller.Identity.ReachOf(PetitionPermissions.Recuse).Holds(matter.UnitId.Value)
        )
        {
            throw new RecusalOfAnother().About(nameof(OfficialId));
        }

        await officials.Require([OfficialId, .. new[] { HandlerId }.OfType<Id<Official>>()], cancellation);
        if (HandlerId is { } successor)
        {
            await interests.Forbid(successor, matter.Accused, nameof(HandlerId), cancellation);
        }

        matter.Recuse(OfficialId, Because, Since, HandlerId);
        if (HandlerId is { } handler)
        {
            var petitioner = await db.Petitioners.SingleOrDefaultAsync(p => p.MatterId == MatterId, cancellation);
            petitioner?.HandOn(handler);
        }

        return matter;
    }
}
