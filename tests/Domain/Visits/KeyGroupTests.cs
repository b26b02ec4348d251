using Commons.Households;
using Commons.OrgUnits;
using Kernel;
using Visits;
using Visits.KeyGroups;

namespace Domain.Visits;

public sealed class KeyGroupTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);
    private readonly HouseholdRef household = new(Id<Household>.New(), Id<OrgUnit>.New(), 350824001001, false);

    [Theory]
    [InlineData("", "节前走访", 30)]
    [InlineData("民政认定2026-3号", " ", 30)]
    [InlineData("民政认定2026-3号", "节前走访", 0)]
    [InlineData("民政认定2026-3号", "节前走访", -1)]
    public void Without_source_purpose_and_expiry_there_is_no_entry(string source, string purpose, int days) =>
        Assert.Throws<KeyGroupEntryIncomplete>(() => Enter(source, purpose, Day.AddDays(days)));

    [Fact]
    public void An_entry_can_end_earlier_and_never_later()
    {
        var entry = Enter("民政认定2026-3号", "节前走访", Day.AddDays(30));
        Assert.Throws<DaysOutOfOrder>(() => entry.End(Day.AddDays(31)));
        entry.End(Day.AddDays(10));
        Assert.Equal(Day.AddDays(10), entry.ValidTo);
    }

    private KeyGroupEntry Enter(string source, string purpose, DateOnly validTo) =>
        KeyGroupEntry.Enter(household, KeyGroup.Hardship, source, purpose, Day, validTo);
}
