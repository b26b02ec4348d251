using Commons.Calendar;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Commons.Store;
using Kernel;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Commons.Demonstration;

/// <summary>
/// The people of the demonstration town, made up over a real tree of units: its leaders, two cadres and a hundred
/// households in each community. All but the keys is the same at every installation.
/// </summary>
/// <param name="calendars">The working days of the year.</param>
public sealed class DemoPeople(WorkCalendars calendars)
{
    /// <summary>The code of the town, 平川街道.</summary>
    public const long TownCode = 350824001000;

    private static readonly string[] LeaderTitles =
    [
        "党工委书记",
        "办事处主任",
        "党工委副书记",
        "人大工委主任",
        "纪工委书记",
        "组织委员",
        "办事处副主任",
        "武装部部长",
    ];

    /// <summary>Adds them to the registry's context without saving. Whether they are there already is the caller's question.</summary>
    /// <param name="db">The shared registry.</param>
    /// <param name="year">The year of the demonstration; everybody is in post since the year before.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="StartRefused">The town is not in the registry yet.</exception>
    public async Task<DemoTown> Make(CommonsContext db, int year, CancellationToken cancellation)
    {
        var last = new DivisionCode(TownCode).Last;
        var units = await db
            .OrgUnits.Where(u => u.Code >= TownCode && u.Code <= last && u.ClosedOn == null)
            .OrderBy(u => u.Code)
            .Select(u => new UnitRef(u.Id, u.Code, u.Name, u.Kind))
            .ToListAsync(cancellation);
        var town =
            units.Find(u => u.Code == TownCode)
            ?? throw new StartRefused(
                $"请先导入区划 · The demonstration needs the town {TownCode}; import the divisions first."
            );
        var staff = new Staff(db, new DateOnly(year - 1, 1, 1));
        var leaders = LeaderTitles
            .Select((title, i) => staff.Appoint(town, i == 0 ? PostKind.TownSecretary : PostKind.TownLeader, title))
            .ToList();
        var chance = DemoTown.Chance("households");
        var communities = units
            .Where(u => u.Kind == OrgUnitKind.Village)
            .Select((unit, rank) => Community(db, staff, unit, rank, chance))
            .ToList();
        return new DemoTown(year, town, leaders, communities, await calendars.Current(cancellation));
    }

    private static DemoCommunity Community(CommonsContext db, Staff staff, UnitRef unit, int rank, Random chance)
    {
        var households = DemoHomes.Of(unit, rank, chance);
        db.Households.AddRange(households);
        return new DemoCommunity(
            unit,
            staff.Appoint(unit, PostKind.VillageSecretary, "社区党组织书记"),
            staff.Appoint(unit, PostKind.VillageCadre, "社区网格员"),
            [.. households.Select(h => h.Id)]
        );
    }

    /// <summary>Enters officials, one for each post, numbered as they come.</summary>
    private sealed class Staff(CommonsContext db, DateOnly since)
    {
        private readonly DemoNames names = new(DemoTown.Chance("officials"));
        private int count;

        public Id<Official> Appoint(UnitRef unit, PostKind kind, string title)
        {
            var official = Official.Enter($"WP{++count:D4}", names.Next());
            var post = Post.SetUp(unit.Id, kind, title);
            post.Appoint(official.Id, since);
            db.Officials.Add(official);
            db.Posts.Add(post);
            return official.Id;
        }
    }
}
