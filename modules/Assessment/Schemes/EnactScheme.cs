using Assessment.Store;
using Graph;
using Kernel;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Schemes;

/// <summary>考核方案生效 · Enacts a drafted scheme; one per year, kind of subject and unit.</summary>
/// <param name="SchemeId">考核方案 · The scheme.</param>
[Change(AssessmentPermissions.Manage)]
[Refuses<SchemeStateForbids>]
[Refuses<SchemeAlreadyInForce>]
internal sealed record EnactScheme(Id<Scheme> SchemeId)
{
    public async Task<Scheme> Apply(AssessmentContext db, CancellationToken cancellation)
    {
        var scheme = await db.Schemes.Require(SchemeId, ("考核方案", "scheme"), nameof(SchemeId), cancellation);
        var seat = Scheme.SeatOf(scheme.Year, scheme.Kind, scheme.UnitId);
        if (await db.Schemes.AnyAsync(s => s.Seat == seat && s.Id != SchemeId, cancellation))
        {
            throw new SchemeAlreadyInForce().About(nameof(SchemeId));
        }

        scheme.Enact();
        return scheme;
    }
}
