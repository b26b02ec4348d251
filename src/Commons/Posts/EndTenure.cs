using Commons.Access;
using Commons.Officials;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Access;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Commons.Posts;

/// <summary>离任 · Ends a tenure; what was done until then remains attributed to it.</summary>
/// <param name="TenureId">任职 · The tenure.</param>
/// <param name="On">离任日期 · The last day in post.</param>
[Change(RegistryPermissions.KeepStaff)]
[Refuses<SelfAppointment>]
[Refuses<PostTaken>]
[Refuses<TenureBackdated>]
[Refuses<TenureEndsBeforeItBegins>]
internal sealed record EndTenure(Id<Tenure> TenureId, DateOnly On)
{
    public async Task<Tenure> Apply(
        CommonsContext db,
        CurrentIdentity caller,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        TenureBackdated.Refuse(On, clock, nameof(On));
        var post =
            await db
                .Posts.Include(p => p.Tenures)
                .SingleOrDefaultAsync(p => p.Tenures.Any(t => t.Id == TenureId), cancellation)
            ?? throw new RecordNotFound(("任职", "tenure")).About(nameof(TenureId));
        var by = caller.Identity.Official is { } key ? new Id<Official>(key) : (Id<Official>?)null;
        return post.EndTenure(TenureId, On, by);
    }
}
