using Disputes;
using Disputes.Store;
using Domain.Petitions;
using Microsoft.EntityFrameworkCore;

namespace Domain.Disputes;

public sealed class DisputeDemonstrationTests
{
    private static readonly DateOnly YearEnd = new(2026, 12, 31);

    [Fact]
    public async Task The_year_shows_disputes_however_they_may_stand()
    {
        await using var db = await Made();
        var disputes = await db.Disputes.ToListAsync();
        Assert.Equal(200, disputes.Count);
        Assert.Equal(12, disputes.Select(d => d.UnitId).Distinct().Count());
        Assert.Contains(disputes, d => !d.DutiesSet);
        Assert.Contains(disputes, d => d.State == DisputeState.Mediating && d.DueOn < YearEnd);
        Assert.Contains(disputes, d => d.LedElsewhere);
        Assert.Contains(disputes, d => d.SettledOn > d.DueOn);
        Assert.InRange(disputes.Count(d => d.SettledOn <= d.DueOn), 120, 180);
    }

    [Fact]
    public async Task Nothing_happens_after_the_year()
    {
        await using var db = await Made();
        var days = (await db.Disputes.ToListAsync()).SelectMany(d =>
            new[] { d.RegisteredOn, d.ConsentedOn, d.EndedOn, d.StruckOffOn }
        );
        Assert.All(days.OfType<DateOnly>(), day => Assert.Equal(2026, day.Year));
    }

    private static async Task<DisputesContext> Made()
    {
        var db = await Sample.Store();
        await new DisputeDemonstration(db).Make(MadeUpTown.Of2026(), default);
        await db.SaveChangesAsync();
        return db;
    }
}
