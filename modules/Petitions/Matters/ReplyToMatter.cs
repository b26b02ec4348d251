using System.ComponentModel.DataAnnotations;
using Graph;
using Kernel;
using Kernel.Storage;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>答复信访事项 · Records the written reply.</summary>
/// <param name="MatterId">信访事项 · The matter.</param>
/// <param name="Reply">答复意见 · Claim, facts, opinion and legal basis (Art. 32).</param>
/// <param name="RepliedOn">答复日期 · The day of the reply.</param>
[Change(PetitionPermissions.Handle)]
[Refuses<MatterStateForbids>]
[Refuses<MatterDaysOutOfOrder>]
internal sealed record ReplyToMatter(
    Id<Matter> MatterId,
    [property: StringLength(2000, MinimumLength = 1)] string Reply,
    [property: Past] DateOnly RepliedOn
)
{
    public async Task<Matter> Apply(PetitionsContext db, CancellationToken cancellation)
    {
        var matter = await db.Matters.Require(MatterId, ("信访事项", "matter"), nameof(MatterId), cancellation);
        matter.ReplyWith(Reply, RepliedOn);
        return matter;
    }
}
