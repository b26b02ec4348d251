using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Officials;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Access;
using Kernel.PersonalData;
using Kernel.Time;

namespace Commons.Unmaskings;

/// <summary>
/// 查看个人信息 · Shows personal data of one record for once, in this answer alone, and remembers who looked and why. The same
/// idempotency key again shows it masked.
/// </summary>
/// <param name="Record">记录 · The record, by its id.</param>
/// <param name="Fields">项目 · What of it.</param>
/// <param name="Reason">理由 · Why; kept, and seen by those who review it.</param>
[Change(RegistryPermissions.Unmask)]
[Refuses<OfficialNeeded>]
[Refuses<UnmaskedTooMuch>]
internal sealed record Unmask(
    NodeRef Record,
    [property: Length(1, 4)] IReadOnlyList<PersonalKind> Fields,
    [property: StringLength(200, MinimumLength = 1)] string Reason
) : IUnmask
{
    public async Task<Unmasking> Apply(
        CommonsContext db,
        CurrentIdentity caller,
        Authorities authorities,
        IWatchedRecords watched,
        UnmaskingLimit limit,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var (who, posts) = (
            caller.Identity,
            (await authorities.Of(caller.Identity.Kind, caller.Identity.Name, cancellation))?.Posts
        );
        if (who.Official is not { } official || posts is not [var post, ..])
        {
            throw new OfficialNeeded();
        }

        await limit.Take(caller, new Id<Official>(official), cancellation);
        var record = (Record, await watched.Hold(Record, cancellation));
        var unmasking = Unmasking.Of(record, Fields, Reason, (new Id<Official>(official), post.UnitId), clock.Now());
        db.Unmaskings.Add(unmasking);
        return unmasking;
    }
}
