using Microsoft.EntityFrameworkCore;
using Petitions;
using Petitions.Matters;
using Petitions.Store;

namespace Domain.Petitions;

public sealed class PetitionDemonstrationTests
{
    [Fact]
    public async Task The_year_shows_matters_in_every_state_and_of_every_route()
    {
        await using var db = await Made();
        var matters = await db.Matters.ToListAsync();
        Assert.Equal(300, matters.Count);
        Assert.Equal(Enum.GetValues<MatterState>(), matters.Select(m => m.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<MatterRoute>(), matters.Select(m => m.Route).Distinct().Order());
        Assert.Equal(12, matters.Where(m => !m.Sealed).Select(m => m.UnitId).Distinct().Count());
        Assert.Contains(matters, m => m.State == MatterState.Accepted && m.DueOn < new DateOnly(2026, 12, 31));
        Assert.Contains(matters, m => m.ExtendedBy is not null);
        Assert.InRange(matters.Count(m => m.NotifiedOn <= m.NoticeDueOn), 255, 295);
    }

    [Fact]
    public async Task Nothing_happens_after_the_year()
    {
        await using var db = await Made();
        var days = (await db.Matters.ToListAsync())
            .SelectMany(m => new[] { m.ReceivedOn, m.NotifiedOn, m.AcceptedOn, m.RepliedOn, m.ConcludedOn })
            .Concat((await db.LeaderCases.ToListAsync()).Select(c => (DateOnly?)c.Since))
            .Concat((await db.CaseVisits.ToListAsync()).Select(v => (DateOnly?)v.VisitedOn));
        Assert.All(days.OfType<DateOnly>(), day => Assert.Equal(2026, day.Year));
    }

    [Fact]
    public async Task Every_leader_leads_cases_and_about_half_of_them_are_visited()
    {
        await using var db = await Made();
        var led = await db.LeaderCases.Include(c => c.Visits).ToListAsync();
        Assert.InRange(led.Count, 38, 45);
        Assert.Equal(8, led.Select(c => c.LeaderId).Distinct().Count());
        Assert.InRange(led.Count(c => c.Visits.Count > 0), led.Count / 3, led.Count * 2 / 3);
    }

    private static async Task<PetitionsContext> Made()
    {
        var db = await Sample.Store();
        await new PetitionDemonstration(db).Make(MadeUpTown.Of2026(), default);
        await db.SaveChangesAsync();
        return db;
    }
}
