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

    private static async Task<List<(string Number, List<DateOnly> Days)>> Days(DisputesContext db) =>
        (await db.Disputes.OrderBy(d => d.Number).ToListAsync()).ConvertAll(d =>
            (d.Number, new[] { d.RegisteredOn, d.ConsentedOn, d.EndedOn, d.StruckOffOn }.OfType<DateOnly>().ToList())
        );

    private static async Task<DisputesContext> Made(DateOnly? today = null)
    {
        var db = await Sample.Store();
        await new DisputeDemonstration(db).Make(MadeUpTown.Of2026(today), default);
        await db.SaveChangesAsync();
        return db;
    }
}
