using Commons.Calendar;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Commons.Store;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Commons.Demonstration;

/// <summary>
/// The people of the demonstration town, made up over a real tree of units: its leaders, two cadres and a hundred
/// households in each community, and above them the county's offices. All but the keys is the same at every installation.
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
    public async Task Make(CommonsContext db, int year, CancellationToken cancellation)
    {
        var units = await Units(db, new DivisionCode(TownCode), cancellation);
        var staff = new Staff(db, new DateOnly(year - 1, 1, 1));
        for (var i = 0; i < LeaderTitles.Length; i++)
        {
            staff.Appoint(units[0], i == 0 ? PostKind.TownSecretary : PostKind.TownLeader, LeaderTitles[i]);
        }

        var chance = DemoTown.Chance("households");
        foreach (var (unit, rank) in units.Where(u => u.Kind == OrgUnitKind.Village).Select((u, i) => (u, i)))
        {
            staff.Appoint(unit, PostKind.VillageSecretary, "社区党组织书记");
            staff.Appoint(unit, PostKind.VillageCadre, "社区网格员");
            db.Households.AddRange(DemoHomes.Of(unit, rank, chance));
        }

        var county = (await Units(db, new DivisionCode(TownCode).Parent!.Value, cancellation))[0];
        staff.Appoint(county, PostKind.PetitionOfficer, "县信访局接访员");
        staff.Appoint(county, PostKind.AssessmentOfficer, "县考评办专职干部");
        staff.Appoint(county, PostKind.Registrar, "县组织人事管理员");
    }

    /// <summary>The people as they were made, at this or an earlier start.</summary>
    /// <param name="db">The shared registry.</param>
    /// <param name="year">The year of the demonstration.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<DemoTown> Find(CommonsContext db, int year, CancellationToken cancellation)
    {
        var units = await Units(db, new DivisionCode(TownCode), cancellation);
        var posts = await db.Posts.AsNoTracking().Include(p => p.Tenures).OrderBy(p => p.Id).ToListAsync(cancellation);
        var holders = posts.ToLookup(p => p.UnitId, p => (p.Kind, Holder: p.Tenures[0].OfficialId));
        var households = (await db.Households.AsNoTracking().OrderBy(h => h.Code).ToListAsync(cancellation)).ToLookup(
            h => h.UnitId,
            h => h.Id
        );
        var communities = units
            .Where(u => u.Kind == OrgUnitKind.Village)
            .Select(unit => new DemoCommunity(
                unit,
                holders[unit.Id].First(h => h.Kind == PostKind.VillageSecretary).Holder,
                holders[unit.Id].First(h => h.Kind == PostKind.VillageCadre).Holder,
                [.. households[unit.Id]]
            ));
        var leaders = holders[units[0].Id].Select(h => h.Holder);
        return new DemoTown(year, units[0], [.. leaders], [.. communities], await calendars.Current(cancellation));
    }

    /// <summary>A unit, then all below it.</summary>
    private static async Task<List<UnitRef>> Units(CommonsContext db, DivisionCode top, CancellationToken cancellation)
    {
        var (first, last) = (top.Number, top.Last);
        var units = await db
            .OrgUnits.Where(u => u.Code >= first && u.Code <= last && u.ClosedOn == null)
            .OrderBy(u => u.Code)
            .Select(u => new UnitRef(u.Id, u.Code, u.Name, u.Kind))
            .ToListAsync(cancellation);
        return units.Count > 0 && units[0].Code == first
            ? units
            : throw new StartRefused(
                $"请先导入区划 · The demonstration needs the unit {top}; import the divisions first."
            );
    }

    /// <summary>Enters officials, one for each post, numbered as they come.</summary>
    private sealed class Staff(CommonsContext db, DateOnly since)
    {
        private readonly DemoNames names = new(DemoTown.Chance("officials"));
        private int count;

        public void Appoint(UnitRef unit, PostKind kind, string title)
        {
            var official = Official.Enter($"WP{++count:D4}", names.Next());
            var post = Post.SetUp(unit.Id, kind, title);
            post.Appoint(official.Id, since);
            db.Officials.Add(official);
            db.Posts.Add(post);
        }
    }
}
