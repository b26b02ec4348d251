using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Disputes;
using Disputes.Measures;
using Disputes.Store;
using Kernel;
using Kernel.Time;
using static Domain.Disputes.Sample;

namespace Domain.Disputes;

public sealed class DisputeMeasureTests
{
    private readonly Sample sample = new();
    private int number;

    [Fact]
    public async Task D01_is_how_many_of_the_rows_of_a_month_have_all_five_duties()
    {
        await using var db = await Store();
        Add(db, new DateOnly(2026, 3, 1), assign: true);
        Add(db, new DateOnly(2026, 3, 31), assign: true);
        Add(db, new DateOnly(2026, 3, 31), assign: false);
        Add(db, new DateOnly(2026, 4, 1), assign: false);
        await db.SaveChangesAsync();
        var measure = new LedgerComplete(db);
        Assert.Equal(new Figure(2, 3), await One(measure, Subject.Of(sample.Unit.Id), 3));
        Assert.Equal(new Figure(0, 1), await One(measure, Subject.Of(sample.Unit.Id), 4));
        Assert.Equal(new Figure(0, 0), await One(measure, Subject.Of(sample.Unit.Id), 5));
        Assert.Equal(new Figure(0, 0), await One(measure, Subject.Of(Id<OrgUnit>.New()), 3));
    }

    [Fact]
    public async Task D03_counts_what_was_settled_in_time_against_what_was_settled_or_is_overdue()
    {
        await using var db = await Store();
        // All are due on 9 April.
        Mediated(db).Settle("协议", new DateOnly(2026, 3, 31));
        Mediated(db).Settle("协议", Due);
        Mediated(db).Settle("协议", Due.AddDays(1));
        Mediated(db).Settle("协议", new DateOnly(2026, 5, 4));
        Mediated(db);
        Add(db, Registered, assign: false);
        await db.SaveChangesAsync();
        await Holds(
            db,
            (3, new Figure(1, 1)),
            (4, new Figure(1, 4, 2)),
            (5, new Figure(0, 2, 1)),
            (6, new Figure(0, 1, 1))
        );
    }

    [Fact]
    public async Task D03_leaves_out_what_failed_and_whose_parties_were_told_other_channels()
    {
        await using var db = await Store();
        Mediated(db).Fail("已告知可向人民法院起诉。", Due.AddDays(30));
        var closed = Mediated(db);
        closed.Fail("已告知可申请仲裁。", Due);
        closed.StrikeOff(sample.Closer, Due);
        await db.SaveChangesAsync();
        await Holds(db, (4, new Figure(0, 0)), (5, new Figure(0, 0)));
    }

    [Fact]
    public async Task Striking_off_does_not_change_when_it_was_settled()
    {
        await using var db = await Store();
        var dispute = Mediated(db);
        dispute.Settle("协议", Due);
        dispute.StrikeOff(sample.Closer, Due.AddDays(60));
        await db.SaveChangesAsync();
        await Holds(db, (4, new Figure(1, 1)), (6, new Figure(0, 0)));
    }

    private Dispute Add(DisputesContext db, DateOnly on, bool assign)
    {
        var dispute = sample.New(on, $"JF-2026-{++number:D6}");
        if (assign)
        {
            dispute.Assign(sample.Duties());
        }

        db.Disputes.Add(dispute);
        return dispute;
    }

    private Dispute Mediated(DisputesContext db)
    {
        var dispute = Add(db, Registered, assign: true);
        dispute.BeginMediation(allPartiesConsent: true, Registered.AddDays(1));
        return dispute;
    }

    private async Task Holds(DisputesContext db, params (int Month, Figure Figure)[] expected)
    {
        var measure = new SettledInTime(db);
        foreach (var (month, figure) in expected)
        {
            Assert.Equal(figure, await One(measure, Subject.Of(sample.Unit.Id), month));
            Assert.Equal(figure, await One(measure, Subject.Of(sample.Responsible), month));
        }

        Assert.Equal(new Figure(0, 0), await One(measure, Subject.Of(Id<Official>.New()), 4));
    }

    private static async Task<Figure> One(IMeasureSource measure, Subject subject, int month) =>
        (await measure.Read([subject], new Month(2026, month), default))[subject];
}
