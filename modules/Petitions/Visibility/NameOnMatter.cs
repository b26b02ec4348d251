using Commons.Officials;
using Graph;
using Kernel;
using Kernel.Storage;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Visibility;

/// <summary>指定知情人员 · Names an official on a sealed matter, who sees it from now on.</summary>
/// <param name="MatterId">信访事项 · The matter.</param>
/// <param name="OfficialId">知情人员 · The official.</param>
[Change(PetitionPermissions.Handle)]
[Refuses<MatterNotSealed>]
[Refuses<ConflictOfInterest>]
internal sealed record NameOnMatter(Id<Matter> MatterId, Id<Official> OfficialId)
{
    public async Task<Matter> Apply(
        PetitionsContext db,
        OfficialDirectory officials,
        Interests interests,
        CancellationToken cancellation
    )
    {
        var matter = await db.MattersWithParties()
            .Require(MatterId, ("信访事项", "matter"), nameof(MatterId), cancellation);
        await officials.Require([OfficialId], cancellation);
        await interests.Forbid(OfficialId, matter.Accused, nameof(OfficialId), cancellation);
        matter.Name(OfficialId);
        return matter;
    }
}
