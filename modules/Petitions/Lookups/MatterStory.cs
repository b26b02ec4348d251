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
internal sealed class MatterStory(
    PetitionsContext db,
    Offices offices,
    Units units,
    Readings readings,
    WorkCalendars calendars,
    TimeProvider clock
)
{
    public async Task<MyMatter> Of(Matter matter, Id<Petitioner> petitioner, CancellationToken cancellation)
    {
        var today = clock.Today();
        var around = new Surroundings(
            await offices.Of(matter.HandlerId, matter.UnitId, today, cancellation),
            (await units.Above(matter.UnitId, cancellation)).Skip(1).FirstOrDefault()?.Name,
            await readings.Of([NodeRef.To(petitioner), NodeRef.To(matter.Id)], cancellation)
        );
        var rating = await db.Ratings.AsNoTracking().SingleOrDefaultAsync(r => r.MatterId == matter.Id, cancellation);
        return MyMatter.Of(matter, rating, around, await calendars.Current(cancellation), today);
    }
}
