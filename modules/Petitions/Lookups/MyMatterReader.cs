using Commons.Calendar;
using Commons.OrgUnits;
using Commons.Posts;
using Commons.Reads;
using Graph;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Lookups;

/// <summary>Collects what a petitioner is shown of a matter.</summary>
internal sealed class MyMatterReader(
    PetitionsContext db,
    Offices offices,
    Units units,
    Readings readings,
    WorkCalendars calendars,
    TimeProvider clock
)
{
    public async Task<MyMatter> Find(Matter matter, Id<Petitioner> petitioner, CancellationToken cancellation)
    {
        var today = clock.Today();
        var around = new MatterContext(
            await offices.Find(matter.HandlerId, matter.UnitId, today, cancellation),
            (await units.Above(matter.UnitId, cancellation)).Skip(1).FirstOrDefault()?.Name,
            await readings.Find([NodeRef.To(petitioner), NodeRef.To(matter.Id)], cancellation)
        );
        var rating = await db.Ratings.AsNoTracking().SingleOrDefaultAsync(r => r.MatterId == matter.Id, cancellation);
        return MyMatter.From(matter, rating, around, await calendars.Current(cancellation), today);
    }
}
