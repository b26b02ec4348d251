using System.Reflection;
using Assessment.Indicators;
using Assessment.Schemes;
using Assessment.Scores;
using Commons.Measures;
using CsCheck;
using Kernel.Storage;
using Kernel.Time;

namespace Domain.Assessment;

/// <summary>Cards of schemes and cells with values that a database accepts but the product never writes.</summary>
public sealed class SpoiledScorecardTests
{
    private static readonly string[] Codes = ["V04", "P05", "P06", "D03"];

    // Values as a decimal is stored: ordinary and extreme ones.
    private static readonly Gen<decimal> Stored = Gen.Frequency(
            (3, Gen.Long[0, 1_000_000]),
            (
                2,
                Gen.OneOf([
                    .. new[] { 0L, 1, -1, 10_000, -10_000, long.MaxValue, long.MinValue }.Select(v => Gen.Const(v)),
                ])
            ),
            (1, Gen.Long)
        )
        .Select(StoredDecimal.Read);

    private static readonly Gen<Row> Rows = Gen.Select(
        Stored,
        Stored,
        Gen.Select(Stored, Stored, Stored).Array[0, 3],
        (weight, target, cells) => new Row(weight, target, cells)
    );

    [Fact]
    public void Whatever_is_stored_a_card_is_made_and_graded_only_by_weights_that_sum_to_100() =>
        Rows.Array[Codes.Length]
            .Sample(rows =>
            {
                var card = Of(rows);
                var isWhole = rows.All(r => r.Weight >= 0) && rows.Sum(r => r.Weight) == 100;
                return card.State == ScorecardState.Graded
                    ? isWhole && card.Total is >= 0 and <= 100
                    : card.Total is null && card.Indicators.All(i => i.EffectiveWeight == 0);
            });

    [Fact]
    public void Whatever_targets_and_cells_are_stored_what_cannot_be_computed_is_a_fault_of_its_indicator_alone() =>
        Gen.Select(Stored, Gen.Select(Stored, Stored, Stored).Array[1, 3])
            .Sample(
                (target, cells) =>
                {
                    var sound = new Row(30, 0.5m, [(1, 2, 0)]);
                    var card = Of([new Row(10, target, cells), sound, sound, sound]);
                    var (first, others) = (card.Indicators.Single(i => i.Code == Codes[0]), card.Indicators);
                    return card.State == ScorecardState.Graded
                        && others.Where(i => i != first).All(i => (i.State, i.Score) == (IndicatorState.OK, 100m))
                        && (target is > 0 and <= 1 || first.State != IndicatorState.OK);
                }
            );

    [Theory]
    [InlineData(80, -80, 100, 0)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(-60, -20, -20, 0)]
    [InlineData(60, 60, 60, -80)]
    [InlineData(25, 25, 25, 24)]
    public void Weights_that_cancel_out_or_do_not_sum_to_100_grade_nobody(int one, int two, int three, int four)
    {
        var card = Of([.. new[] { one, two, three, four }.Select(w => new Row(w, 0.5m, [(1, 2, 0)]))]);
        Assert.Equal((ScorecardState.NotGraded, null), (card.State, card.Total));
        Assert.All(card.Indicators, i => Assert.Equal((IndicatorState.OK, 100m), (i.State, i.Score)));
    }

    [Theory]
    [InlineData("Limit", 0.1)]
    [InlineData("Limit", 0.05)]
    [InlineData("Target", 0.0)]
    [InlineData("Formula", "(9999999999999999999999999999*V04.N) / (0.0000000000000000000000000001*V04.D)")]
    [InlineData("Formula", "(V04.N) /")]
    public void A_published_indicator_that_was_spoiled_is_a_fault(string property, object value)
    {
        var own = Sample.Published("X01", new(IndicatorDirection.LowerIsBetter, 0.1m, 0.9m), "V04");
        var scheme = Scheme.Draft(
            Sample.Year,
            SchemeSubject.Community,
            Sample.Town,
            "年度考核方案",
            [new("X01", 40), new("D03", 60)],
            Sample.Catalogue,
            [own]
        );
        Store(property == "Target" ? scheme.Indicators[0] : own, property, value is double d ? (decimal)d : value);
        // Clears the reference, as after the row is read from the database.
        typeof(IndicatorVersion)
            .GetField("indicator", BindingFlags.Instance | BindingFlags.NonPublic)!
            .SetValue(own, null);
        scheme.Enact();
        scheme.Lock(new Month(Sample.Year, 12), Sample.YearAfter);
        var card = ScorecardBuilder.Build(
            scheme,
            [Sample.CellValue("V04", 12, 1, 2), Sample.CellValue("D03", 12, 1, 1)],
            Sample.Catalogue
        );
        Assert.Equal(
            [("D03", IndicatorState.OK), ("X01", IndicatorState.FAULT)],
            card.Indicators.Select(i => (i.Code, i.State)).Order()
        );
        Assert.Equal(100, card.Total);
    }

    private static Scorecard Of(Row[] rows)
    {
        var scheme = Sample.Locked(SchemeSubject.Community, [.. Codes.Select(c => new IndicatorWeight(c, 25))]);
        SubjectCells cells = [];
        foreach (var (place, row) in rows.Index())
        {
            var indicator = scheme.Indicators[place];
            Store(indicator, nameof(SchemeIndicator.Weight), row.Weight);
            Store(indicator, nameof(SchemeIndicator.Target), row.Target);
            foreach (var (month, (numerator, denominator, carried)) in row.Cells.Index())
            {
                cells.Add(Sample.CellValue(indicator.Code, month + 1, numerator, denominator, carried));
            }
        }

        var card = ScorecardBuilder.Build(scheme, cells, Sample.Catalogue);
        // Reads what is computed when the card is serialized.
        _ = card.Indicators.Select(i => i.Months.Count).Sum();
        return card;
    }

    private static void Store(object row, string property, object value) =>
        row.GetType().GetProperty(property)!.SetValue(row, value);

    private sealed record Row(decimal Weight, decimal Target, (decimal Above, decimal Below, decimal Carried)[] Cells);
}
