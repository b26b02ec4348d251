using Commons.Calendar;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Commons.Purposes;
using Commons.Store;
using Kernel.Settings;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Commons.Demonstration;

/// <summary>
/// The people of the demonstration town, made up over a real tree of units: its leaders, two cadres and a hundred
/// households in each community, and above them the county's offices. All but the keys is the same at every installation.
/// </summary>
/// <param name="calendars">The working days of the year.</param>
/// <param name="clock">The time.</param>
public sealed class DemoPeople(WorkCalendars calendars, TimeProvider clock)
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
    /// <exception cref="StartupException">The town is not in the registry yet.</exception>
    public async Task Make(CommonsContext db, int year, CancellationToken cancellation)
    {
        var units = await Units(db, new DivisionCode(TownCode), cancellation);
        var staff = new Staff(db, year, clock.Today());
        for (var i = 0; i < LeaderTitles.Length; i++)
        {
            staff.Appoint(units[0], i == 0 ? PostKind.TownSecretary : PostKind.TownLeader, LeaderTitles[i]);
        }

        var (chance, residents) = (DemoTown.Chance("households"), new DemoResidents("contacts", 0));
        foreach (var (unit, rank) in units.Where(u => u.Kind == OrgUnitKind.Village).Select((u, i) => (u, i)))
        {
            staff.Appoint(unit, PostKind.VillageSecretary, "社区党组织书记", Purpose.Visits);
            staff.Appoint(unit, PostKind.VillageCadre, "社区网格员", Purpose.Visits);
            db.Households.AddRange(DemoHomes.Of(unit, rank, chance, residents));
        }

        var county = (await Units(db, new DivisionCode(TownCode).Parent!.Value, cancellation))[0];
        staff.Appoint(county, PostKind.PetitionOfficer, "县信访局接访员", Purpose.Petitions, Purpose.Rights);
        staff.Appoint(county, PostKind.AssessmentOfficer, "县考评办专职干部");
        staff.Appoint(county, PostKind.Registrar, "县组织人事管理员");
        staff.Grant();
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
        return new DemoTown(
            year,
            units[0],
            [.. leaders],
            [.. communities],
            await calendars.Current(cancellation),
            clock.Today()
        );
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
            : throw new StartupException(
                $"请先导入区划 · The demonstration needs the unit {top}; import the divisions first."
            );
    }

    /// <summary>
    /// Enters officials, one for each post, numbered as they come. Those who call on households or hear petitions are granted that
    /// purpose for a year by the one who answers for them: the secretary of the town, in the county's offices the registrar.
    /// </summary>
    private sealed class Staff(CommonsContext db, int year, DateOnly today)
    {
        private readonly DemoNames names = new(DemoTown.Chance("officials"));
        private readonly List<(Official Official, UnitRef Unit, PostKind Kind, Purpose[] Purposes)> entered = [];

        public void Appoint(UnitRef unit, PostKind kind, string title, params Purpose[] purposes)
        {
            var official = Official.Enter($"WP{entered.Count + 1:D4}", names.Next());
            var post = Post.SetUp(unit.Id, kind, title);
            var since = new DateOnly(year - 1, 1, 1);
            post.Appoint(official.Id, since).ApproveAsOperator(since);
            db.Officials.Add(official);
            db.Posts.Add(post);
            entered.Add((official, unit, kind, purposes));
        }

        public void Grant()
        {
            // A grant lasts a year at most, and is there to be seen at work: it begins when the town is made.
            var granted =
                from e in entered
                from purpose in e.Purposes
                select (e.Official, e.Unit, e.Kind, Purpose: purpose);
            foreach (var (official, unit, kind, purpose) in granted)
            {
                var giver = kind == PostKind.PetitionOfficer ? PostKind.Registrar : PostKind.TownSecretary;
                var terms = new GrantTerms(purpose, Because(purpose), today, today.AddDays(PurposeGrant.MostDays - 1));
                var by = entered.Find(e => e.Kind == giver).Official.Id;
                db.PurposeGrants.Add(PurposeGrant.Give(official.Id, by, unit.Id, terms));
            }
        }

        private static string Because(Purpose purpose) =>
            purpose switch
            {
                Purpose.Visits => "负责本社区入户走访",
                Purpose.Rights => "负责受理个人信息权利请求",
                _ => "负责接待和办理信访事项",
            };
    }
}
