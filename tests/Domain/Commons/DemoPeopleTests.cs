using Commons.Calendar;
using Commons.Demonstration;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits.Import;
using Commons.Posts;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Domain.Commons;

public sealed class DemoPeopleTests
{
    [Fact]
    public async Task The_town_has_its_leaders_cadres_and_households()
    {
        await using var registry = await Made();
        await using var db = registry.Context();
        Assert.Equal(
            [
                (PostKind.TownSecretary, 1),
                (PostKind.TownLeader, 7),
                (PostKind.VillageSecretary, 12),
                (PostKind.VillageCadre, 12),
                (PostKind.PetitionOfficer, 1),
                (PostKind.AssessmentOfficer, 1),
                (PostKind.Registrar, 1),
            ],
            (await db.Tenures.ToListAsync()).GroupBy(t => t.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))
        );
        Assert.Equal(35, await db.Officials.Select(o => o.Name).Distinct().CountAsync());
        Assert.Equal(1200, await db.Households.Select(h => h.Address).Distinct().CountAsync());
        Assert.All(await db.Households.ToListAsync(), h => Assert.InRange(h.Headcount, 1, 6));
        Assert.All(await db.Tenures.ToListAsync(), t => Assert.Equal((new DateOnly(2025, 1, 1), null), (t.From, t.To)));
    }

    [Fact]
    public async Task The_town_handed_to_the_modules_is_the_one_in_the_registry()
    {
        await using var registry = await Registry.Open();
        await registry.Get<CalendarImport>().ImportKnownNotices(null, default);
        await registry.Get<DivisionImport>().ImportSample(null, default);
        await using var db = registry.Context();
        await registry.Get<DemoPeople>().Make(db, 2026, default);
        await db.SaveChangesAsync();
        var town = await registry.Get<DemoPeople>().Find(db, 2026, default);
        Assert.Equal((DemoPeople.TownCode, 2026, 248), (town.Unit.Code, town.Year, town.Workdays.Count));
        Assert.Equal(8, town.Leaders.Count);
        Assert.Equal(12, town.Communities.Count);
        Assert.All(town.Communities, c => Assert.Equal(100, c.Households.Count));
        var first = town.Communities[0];
        Assert.Equal(
            "PC0010001",
            await db.Households.Where(h => h.Id == first.Households[0]).Select(h => h.Code).SingleAsync()
        );
        Assert.Equal(
            "WP0001",
            await db.Officials.Where(o => o.Id == town.Leaders[0]).Select(o => o.Number).SingleAsync()
        );
        Assert.Equal(
            PostKind.VillageSecretary,
            await db
                .Tenures.Where(t => t.OfficialId == first.Secretary && t.UnitId == first.Unit.Id)
                .Select(t => t.Kind)
                .SingleAsync()
        );
    }

    [Fact]
    public async Task All_but_the_keys_is_the_same_at_every_installation()
    {
        await using var here = await Made();
        await using var there = await Made();
        Assert.Equal(await Faces(here), await Faces(there));
    }

    [Fact]
    public async Task Without_the_town_there_is_no_demonstration()
    {
        await using var registry = await Registry.Open();
        await using var db = registry.Context();
        await Assert.ThrowsAsync<StartupException>(() => registry.Get<DemoPeople>().Make(db, 2026, default));
    }

    private static async Task<Registry> Made()
    {
        var registry = await Registry.Open();
        await registry.Get<DivisionImport>().ImportSample(null, default);
        await using var db = registry.Context();
        await registry.Get<DemoPeople>().Make(db, 2026, default);
        await db.SaveChangesAsync();
        return registry;
    }

    private static async Task<List<string>> Faces(Registry registry)
    {
        await using var db = registry.Context();
        var officials = await db.Officials.OrderBy(o => o.Number).ToListAsync();
        var households = await db.Households.OrderBy(h => h.Code).ToListAsync();
        return
        [
            .. officials.Select(o => $"{o.Number} {o.Name}"),
            .. households.Select(h => $"{h.Code} {h.UnitCode} {h.Address} {h.Headcount}"),
        ];
    }
}
