using Commons.Measures;
using Commons.Officials;
using Kernel;
using Kernel.Time;
using Petitions.LeaderCases;
using Petitions.Matters;
using Petitions.Measures;
using Petitions.Store;
using static Domain.Petitions.Sample;

namespace Domain.Petitions;

public sealed class PetitionMeasureTests
{
    private readonly Sample sample = new();
    private int number;

    [Fact]
    public async Task P05_counts_what_was_told_in_time_against_what_was_told_or_is_overdue()
    {
        await using var db = await Store();
        // All were received on 10 March; the notice is due on 25 March.
        Add(db, m => m.Accept(new DateOnly(2026, 3, 25), Calendar));
        Add(db, m => m.Decline("属于诉讼事项。", new DateOnly(2026, 3, 26)));
        Add(db, m => m.Accept(new DateOnly(2026, 4, 2), Calendar));
        Add(db, _ => { });
        await db.SaveChangesAsync();
        await Holds(
            new NotifiedInTime(db),
            (3, new Figure(1, 4, 2)),
            (4, new Figure(0, 2, 1)),
            (5, new Figure(0, 1, 1))
        );
    }

    [Fact]
    public async Task P06_counts_accepted_matters_only_and_gives_an_extended_one_its_longer_term()
    {
        await using var db = await Store();
        // Accepted on 11 March: due on 11 May, extended by 30 days until 9 June.
        var accepted = new DateOnly(2026, 3, 11);
        Add(db, _ => { });
        Add(db, m => m.Decline("属于诉讼事项。", accepted));
        Add(db, m => Conclude(m, accepted, new DateOnly(2026, 5, 11)));
        Add(db, m => Conclude(m, accepted, new DateOnly(2026, 5, 12)));
        Add(db, m => Conclude(m, accepted, new DateOnly(2026, 6, 9), 30));
        Add(db, m => m.Accept(accepted, Calendar));
        await db.SaveChangesAsync();
        await Holds(
            new ConcludedInTime(db),
            (4, new Figure(0, 0)),
            (5, new Figure(1, 3, 1)),
            (6, new Figure(1, 2, 1)),
            (7, new Figure(0, 1, 1))
        );
    }

    [Fact]
    public async Task P04_is_how_many_of_the_led_cases_were_visited_by_the_end_of_the_month()
    {
        await using var db = await Store();
        var leader = Id<Official>.New();
        Lead(db, leader, new DateOnly(2026, 3, 12), new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 20));
        Lead(db, leader, new DateOnly(2026, 3, 31));
        Lead(db, leader, new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 30));
        Lead(db, Id<Official>.New(), new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 12));
        await db.SaveChangesAsync();
        var measure = new LedCasesVisited(db);
        Assert.Equal(new Figure(0, 0), await One(measure, Subject.Of(leader), 2));
        Assert.Equal(new Figure(0, 2), await One(measure, Subject.Of(leader), 3));
        Assert.Equal(new Figure(2, 3), await One(measure, Subject.Of(leader), 4));
        Assert.Equal(new Figure(2, 3), await One(measure, Subject.Of(leader), 12));
    }

    [Fact]
    public async Task One_more_petition_that_is_handled_well_moves_the_figures_as_the_measures_say()
    {
        await using var db = await Store();
        var accepted = new DateOnly(2026, 3, 11);
        Add(db, m => m.Accept(accepted, Calendar));
        await db.SaveChangesAsync();
        foreach (var measure in new IMeasureSource[] { new NotifiedInTime(db), new ConcludedInTime(db) })
        {
            var month = measure is NotifiedInTime ? 3 : 5;
            var before = await One(measure, Subject.Of(sample.Unit.Id), month);
            Add(db, m => Conclude(m, accepted, new DateOnly(2026, 5, 11)));
            await db.SaveChangesAsync();
            var after = await One(measure, Subject.Of(sample.Unit.Id), month);
            Assert.Contains(
                new Touch(
                    Grievance.Petition,
                    (int)(after.Numerator - before.Numerator),
                    (int)(after.Denominator - before.Denominator)
                ),
                measure.Touches
            );
        }
    }

    private static void Conclude(Matter matter, DateOnly accepted, DateOnly concluded, int? extendedBy = null)
    {
        matter.Accept(accepted, Calendar);
        if (extendedBy is { } days)
        {
            matter.Extend(days, accepted.AddDays(30), Calendar);
        }

        matter.ReplyWith("已责成维修。", accepted.AddDays(40));
        matter.Conclude(concluded);
    }

    private void Add(PetitionsContext db, Action<Matter> handle)
    {
        var matter = sample.Registered(number: $"WP-2026-{++number:D6}");
        handle(matter);
        db.Matters.Add(matter);
    }

    private void Lead(PetitionsContext db, Id<Official> leader, DateOnly since, params DateOnly[] visits)
    {
        var matter = sample.Registered(number: $"WP-2026-{++number:D6}");
        var led = LeaderCase.Take(matter, leader, since);
        foreach (var day in visits)
        {
            led.Visit(day, "到现场听取诉求。");
        }

        db.Matters.Add(matter);
        db.LeaderCases.Add(led);
    }

    private async Task Holds(IMeasureSource measure, params (int Month, Figure Figure)[] expected)
    {
        foreach (var (month, figure) in expected)
        {
            Assert.Equal(figure, await One(measure, Subject.Of(sample.Unit.Id), month));
            Assert.Equal(figure, await One(measure, Subject.Of(sample.Handler), month));
        }

        Assert.Equal(new Figure(0, 0), await One(measure, Subject.Of(Id<Official>.New()), 5));
    }

    private static async Task<Figure> One(IMeasureSource measure, Subject subject, int month) =>
        (await measure.Read([subject], new Month(2026, month), default))[subject];
}
