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
/// 查看个人信息 · Shows personal data of one record unmasked, only in this response, and records the official and the reason. Repeated
/// with the same idempotency key, the data is masked.
/// </summary>
/// <param name="Record">记录 · The record, by its id.</param>
/// <param name="Fields">项目 · The fields to show.</param>
/// <param name="Reason">理由 · The reason; it is stored and reviewed.</param>
[Change(RegistryPermissions.Unmask)]
[Refuses<OfficialRequired>]
[Refuses<UnmaskingLimitReached>]
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
        IReadAudit watched,
        UnmaskingLimit limit,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var (who, posts) = (
            caller.Identity,
            (await authorities.Find(caller.Identity.Kind, caller.Identity.Name, cancellation))?.Posts
        );
        if (who.Official is not { } official || posts is not [var post, ..])
        {
            throw new OfficialRequired();
        }

        await limit.Take(caller, new Id<Official>(official), cancellation);
        var record = (Record, await watched.Hold(Record, cancellation));
        var unmasking = Unmasking.Create(
            record,
            Fields,
            Reason,
            (new Id<Official>(official), post.UnitId),
            clock.Now()
        );
        db.Unmaskings.Add(unmasking);
        return unmasking;
    }
}
