using Commons.OrgUnits;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Domain.Commons;

public sealed class OrgUnitTests
{
    private static readonly DateOnly Opened = new(2020, 1, 1);
    private static readonly DateOnly Changed = new(2026, 3, 1);
    private static readonly DivisionCode Old = new(350824100000);
    private static readonly DivisionCode New = new(350824001000);

    [Fact]
    public void A_unit_with_a_new_code_keeps_the_old_one_for_the_time_before()
    {
        var unit = Town();
        unit.Recode(New, Changed);
        Assert.Equal(New.Number, unit.Code);
        Assert.Equal(
            [(Old.Number, Opened, new DateOnly(2026, 2, 28)), (New.Number, Changed, null)],
            unit.Codes.Select(c => (c.Code, c.From, c.To))
        );
    }

    [Fact]
    public void A_new_code_begins_after_the_one_it_replaces()
    {
        var unit = Town();
        Assert.Throws<CodeStartsTooEarly>(() => unit.Recode(New, Opened));
        Assert.Equal(Old.Number, unit.Code);
        unit.Recode(New, Opened.AddDays(1));
        Assert.Equal(Opened, unit.Codes[0].To);
    }

    [Fact]
    public async Task Dated_codes_are_stored_with_the_unit()
    {
        await using var registry = await Registry.Open();
        var unit = Town();
        await using (var db = registry.Context())
        {
            db.OrgUnits.Add(unit);
            await db.SaveChangesAsync();
        }

        await using (var db = registry.Context())
        {
            var read = await db.OrgUnits.Include(u => u.Codes).SingleAsync();
            read.Recode(New, Changed);
            await db.SaveChangesAsync();
        }

        await using (var db = registry.Context())
        {
            var read = await db.OrgUnits.Include(u => u.Codes).SingleAsync();
            Assert.Equal((New.Number, 2), (read.Code, read.Version));
            Assert.Equal(
                [(Old.Number, new DateOnly(2026, 2, 28)), (New.Number, null)],
                read.Codes.OrderBy(c => c.From).Select(c => (c.Code, c.To))
            );
        }
    }

    [Fact]
    public void A_closed_unit_names_its_successors_once_and_never_itself()
    {
        var unit = Town();
        var (one, other) = (Id<OrgUnit>.New(), Id<OrgUnit>.New());
        unit.Close(Changed, one, other, one, unit.Id);
        Assert.Equal(Changed, unit.ClosedOn);
        Assert.Equal([one, other], unit.Successions.Select(s => s.SuccessorId));
    }

    [Fact]
    public void A_closed_unit_is_neither_closed_again_nor_given_a_code()
    {
        var unit = Town();
        unit.Close(Changed);
        Assert.Throws<UnitClosed>(() => unit.Close(Changed));
        Assert.Throws<UnitClosed>(() => unit.Recode(New, Changed));
    }

    [Fact]
    public void A_unit_does_not_close_before_it_opened() =>
        Assert.Throws<ClosedBeforeOpened>(() => Town().Close(Opened.AddDays(-1)));

    [Fact]
    public void A_unit_older_than_the_records_closes_on_any_day()
    {
        var unit = OrgUnit.Open(Old, "某乡", OrgUnitKind.Town, null);
        unit.Close(new DateOnly(1990, 1, 1));
        Assert.NotNull(unit.ClosedOn);
    }

    [Fact]
    public void A_correction_says_whether_it_changed_anything()
    {
        var unit = Town();
        Assert.False(unit.Correct(unit.Name, unit.ParentId));
        Assert.True(unit.Correct("平川街道", unit.ParentId));
        Assert.True(unit.Correct("平川街道", Id<OrgUnit>.New()));
    }

    private static OrgUnit Town() => OrgUnit.Open(Old, "平川镇", OrgUnitKind.Town, Id<OrgUnit>.New(), Opened);
}
