using Microsoft.EntityFrameworkCore;
using Petitions;
using Petitions.LeaderCases;
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

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-02-28")]
    [InlineData("2026-11-29")]
    [InlineData("2026-12-31")]
    public async Task Made_in_the_year_it_holds_what_had_happened_by_that_day_and_nothing_else(string day)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd");
        await using var whole = await Made();
        await using var part = await Made(today);
        var expected = (await Days(whole)).Select(r => (r.Number, r.Days.Where(d => d <= today).ToList()));
        Assert.Equal(
            expected.Where(r => r.Item2.Count > 0).Select(r => $"{r.Number} {string.Join(' ', r.Item2)}"),
            (await Days(part)).Select(r => $"{r.Number} {string.Join(' ', r.Days)}")
        );
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

    private static async Task<List<(string Number, List<DateOnly> Days)>> Days(PetitionsContext db)
    {
        var led = (await db.LeaderCases.Include(c => c.Visits).ToListAsync()).ToLookup(
            c => c.MatterId,
            c => c.Visits.Select(v => v.VisitedOn).Prepend(c.Since)
        );
        return (await db.Matters.OrderBy(m => m.Number).ToListAsync()).ConvertAll(m =>
            (
                m.Number,
                new[] { m.ReceivedOn, m.NotifiedOn, m.AcceptedOn, m.RepliedOn, m.ConcludedOn }
                    .OfType<DateOnly>()
                    .Concat(led[m.Id].SelectMany(d => d))
                    .ToList()
            )
        );
    }

    private static async Task<PetitionsContext> Made(DateOnly? today = null)
    {
        var db = await Sample.Store();
        await new PetitionDemonstration(db).Make(MadeUpTown.Of2026(today), default);
        await db.SaveChangesAsync();
        return db;
    }
}
