using Assessment.Scores;
using CsCheck;

namespace Domain.Assessment;

public sealed class RatioTests
{
    private static readonly Gen<decimal> Amount = Gen.Int[-1_000_000, 1_000_000].Select(i => i / 10_000m);

    [Fact]
    public void A_decimal_with_four_places_comes_back_unchanged() =>
        Amount.Sample(value => Ratio.Of(value).Rounded == value && Ratio.Of(value).Floored == value);

    [Theory]
    [InlineData(1, 3, 3333)]
    [InlineData(2, 3, 6667)]
    [InlineData(1, 20_000, 1)]
    [InlineData(3, 20_000, 2)]
    [InlineData(-1, 20_000, -1)]
    public void Halves_are_rounded_away_from_zero(int upper, int lower, int tenThousandths) =>
        Assert.Equal(tenThousandths / 10_000m, (Ratio.Of(upper) / Ratio.Of(lower)).Rounded);

    [Fact]
    public void The_floor_is_never_above_and_less_than_a_step_below() =>
        Gen.Select(Gen.Int[-9999, 9999], Gen.Int[1, 9999])
            .Sample(
                (upper, lower) =>
                {
                    var ratio = Ratio.Of(upper) / Ratio.Of(lower);
                    return Ratio.Of(ratio.Floored) <= ratio && ratio < Ratio.Of(ratio.Floored + 0.0001m);
                }
            );

    [Fact]
    public void Three_thirds_are_one()
    {
        var third = Ratio.One / Ratio.Of(3);
        Assert.Equal(Ratio.One, third + third + third);
    }
}
