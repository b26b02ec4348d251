using Commons.OrgUnits;
using CsCheck;

namespace Domain.Commons;

public sealed class DivisionCodeTests
{
    private static readonly Gen<DivisionCode> AnyCode = Gen.Select(
        Gen.Int[11, 82],
        Gen.Int[0, 99],
        Gen.Int[0, 99],
        Gen.Int[0, 999],
        Gen.Int[0, 999],
        Gen.Int[0, 4],
        (province, city, county, town, village, depth) =>
        {
            var all = $"{province:D2}{city:D2}{county:D2}{town:D3}{village:D3}";
            return Read(all[..(depth < 3 ? (depth + 1) * 2 : depth * 3)]);
        }
    );

    [Theory]
    [InlineData("35", 0, OrgUnitKind.Province)]
    [InlineData("3508", 1, OrgUnitKind.City)]
    [InlineData("350824", 2, OrgUnitKind.County)]
    [InlineData("350824001", 3, OrgUnitKind.Town)]
    [InlineData("350824001012", 4, OrgUnitKind.Village)]
    [InlineData("350824001000", 3, OrgUnitKind.Town)]
    public void The_digits_tell_how_deep_a_unit_lies(string text, int depth, OrgUnitKind kind) =>
        Assert.Equal((depth, kind), (Read(text).Depth, Read(text).Kind));

    [Fact]
    public void The_parents_lead_up_to_the_province()
    {
        var chain = new List<string>();
        for (DivisionCode? code = Read("350824001012"); code is { } known; code = known.Parent)
        {
            chain.Add(known.ToString());
        }

        Assert.Equal(["350824001012", "350824001000", "350824000000", "350800000000", "350000000000"], chain);
    }

    [Fact]
    public void At_or_below_a_town_is_a_range_of_a_thousand_codes()
    {
        var town = Read("350824001");
        Assert.Equal(350824001999, town.Last);
        Assert.True(town.Covers(town));
        Assert.True(town.Covers(Read("350824001012")));
        Assert.False(town.Covers(Read("350824002001")));
        Assert.False(town.Covers(Read("350824")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("350")]
    [InlineData("35082400101")]
    [InlineData("3508240010121")]
    [InlineData("35O8")]
    [InlineData("３５")]
    [InlineData("-5")]
    [InlineData("00")]
    [InlineData("000000000000")]
    public void What_is_no_code_is_not_read(string text) => Assert.False(DivisionCode.TryParse(text, out _));

    [Fact]
    public void Law_a_code_reads_back_from_its_twelve_digits() => AnyCode.Sample(code => Read(code.ToString()) == code);

    [Fact]
    public void Law_a_parent_covers_its_child_and_lies_one_step_or_more_above() =>
        AnyCode.Sample(code =>
            code.Parent is not { } parent
                ? code.Depth == 0
                : parent.Covers(code) && !code.Covers(parent) && parent.Depth < code.Depth
        );

    [Fact]
    public void Law_ranges_nest_or_are_apart() =>
        Gen.Select(AnyCode, AnyCode)
            .Sample(
                (one, other) =>
                    one.Covers(other)
                        ? other.Last <= one.Last
                        : other.Covers(one) || one.Last < other.Number || other.Last < one.Number
            );

    private static DivisionCode Read(string text) =>
        DivisionCode.TryParse(text, out var code) ? code : throw new ArgumentException(text, nameof(text));
}
