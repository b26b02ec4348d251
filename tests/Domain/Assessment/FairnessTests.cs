using Assessment.Indicators;
using Assessment.Scores;
using Commons.Measures;
using CsCheck;
using static Assessment.Indicators.FigurePart;
using static Assessment.Indicators.IndicatorDirection;

namespace Domain.Assessment;

public sealed class FairnessTests
{
    private static readonly Aim Higher = new(HigherIsBetter, 1, null);
    private static readonly Aim Lower = new(LowerIsBetter, 0.05m, 0.5m);

    // P is a share of petitions; R is a ratio whose numerator falls with each repeat; C falls with each crime; V is unrelated.
    private static IReadOnlyList<Touch> Touches(string measure) =>
        measure switch
        {
            "P" => Touch.ShareOfPetitions,
            "R" => [new(Grievance.Petition, 1, 1), new(Grievance.Repeat, -1, 0)],
            "C" => [new(Grievance.Crime, -1, 0)],
            _ => Touch.Nothing,
        };

    [Fact]
    public void A_share_of_what_is_handled_well_is_fair() => Fair(Formula.OfMeasure("P"), Higher);

    [Fact]
    public void A_share_of_what_is_handled_badly_is_fair_where_less_is_better() =>
        Fair(new([P(Denominator), P(Numerator, -1)], [P(Denominator)]), Lower);

    [Fact]
    public void Shares_put_together_are_fair() =>
        Fair(new([P(Numerator), V(Numerator)], [P(Denominator), V(Denominator)]), Higher);

    [Fact]
    public void The_number_of_petitions_is_not_held_against_anybody() =>
        Assert.Equal((Grievance.Petition, "P"), Unfair(new([P(Denominator)], [V(Denominator)]), Lower));

    [Fact]
    public void Nor_by_a_negative_factor() =>
        Unfair(new([V(Numerator), P(Denominator, -0.01m)], [V(Denominator)]), Higher);

    [Fact]
    public void Nor_by_an_inverse_ratio() => Unfair(new([V(Numerator)], [P(Denominator)]), Higher);

    [Fact]
    public void Nor_by_weighing_them_more_below_than_above() =>
        Unfair(new([V(Numerator), P(Numerator)], [V(Denominator), P(Denominator, 2)]), Higher);

    [Fact]
    public void Nor_by_what_would_be_well_handled_in_vain() =>
        Unfair(new([P(Numerator), P(Denominator, -1)], [P(Denominator)]), Higher);

    [Fact]
    public void Nor_by_a_target_that_the_best_handling_does_not_reach()
    {
        var half = new Formula([P(Numerator, 0.5m)], [P(Denominator)]);
        Fair(half, Higher with { Target = 0.5m });
        Unfair(half, Higher with { Target = 0.5001m });
    }

    [Fact]
    public void Nor_by_calling_their_absence_good()
    {
        Assert.Equal((Grievance.Repeat, "R"), Unfair(Formula.OfMeasure("R"), Higher));
        Assert.Equal((Grievance.Crime, "C"), Unfair(Formula.OfMeasure("C"), Higher));
        Fair(Formula.OfMeasure("C"), Lower);
    }

    [Fact]
    public void Nor_through_another_indicator()
    {
        var inner = new Formula([V(Numerator)], [P(Denominator), V(Denominator)]);
        var outer = new Formula([new("X01", Numerator, 1)], [new("X01", Denominator, 1)]);
        Unfair(outer.Expanded(code => code == "X01" ? inner : Formula.OfMeasure(code)), Higher);
        // A part that is added and subtracted again has no effect.
        var without = new Formula([new("X01", Numerator, 1)], [new("X01", Denominator, 1), P(Denominator, -1)]);
        Fair(without.Expanded(code => code == "X01" ? inner : Formula.OfMeasure(code)), Higher);
    }

    [Fact]
    public void What_is_found_fair_lets_no_score_fall_when_one_more_is_handled_well()
    {
        var factor = Gen.Int[-3, 3].Select(i => i / 2m);
        var terms = Gen.Select(Gen.OneOf("P", "R", "C", "V"), Gen.OneOf(Numerator, Denominator), factor)
            .Select((measure, part, times) => new Term(measure, part, times))
            .Array[1, 4];
        var aims = Gen.Select(Gen.Bool, Gen.Int[1, 10], Gen.Int[1, 10])
            .Select(
                (lower, target, beyond) =>
                    lower
                        ? new Aim(LowerIsBetter, target / 10m, (target + beyond) / 10m)
                        : new Aim(HigherIsBetter, target / 10m, null)
            );
        var figures = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6])
            .Select((some, more) => new Figure(Math.Min(some, more), Math.Max(some, more)))
            .Array[4];
        Gen.Select(terms, terms, aims, figures)
            .Sample(
                (over, under, aim, months) =>
                {
                    var formula = new Formula(over, under).Expanded(Formula.OfMeasure);
                    if (formula.Under.Any(t => t.Factor < 0) || !IsFair(formula, aim))
                    {
                        return;
                    }

                    string[] codes = ["P", "R", "C", "V"];
                    var before = codes.Zip(months).ToDictionary(m => m.First, m => m.Second);
                    foreach (var (code, figure) in before)
                    {
                        foreach (var touch in Touches(code))
                        {
                            var after = figure with
                            {
                                Numerator = figure.Numerator + touch.Numerator,
                                Denominator = figure.Denominator + touch.Denominator,
                            };
                            if (after.Numerator >= 0 && Score(formula, before, aim) is { } was)
                            {
                                var touched = new Dictionary<string, Figure>(before) { [code] = after };
                                Assert.True(Score(formula, touched, aim) >= was, $"{formula} {aim} {code}");
                            }
                        }
                    }
                },
                iter: 20_000
            );
    }

    [Fact]
    public void No_indicator_of_the_catalogue_holds_them_against_anybody()
    {
        // What a source declares about itself does not depend on the data it reads.
        var sources = Marking.Sources;
        // An indicator that counts answers of individual persons is marked as such.
        Assert.Equal(
            sources.Where(s => s.IsOfAnswers).Select(s => s.Measure).Order(),
            Sample.Catalogue.Indicators.Where(i => i.IsOfAnswers).Select(i => i.Code).Order()
        );
        var touches = sources.ToDictionary(s => s.Measure, s => s.Touches);
        Assert.Equal(["P04", "P05", "P06", "P08"], touches.Where(s => s.Value.Count > 0).Select(s => s.Key).Order());
        Assert.All(touches.Keys, measure => Assert.NotNull(Sample.Catalogue.Find(measure)));
        Assert.All(Sample.Catalogue.Indicators, i => Assert.Equal([i.Code], i.Formula.Measures));
        foreach (var indicator in Sample.Catalogue.Indicators)
        {
            Fairness.Require(indicator.Formula, indicator.Aim, measure => touches[measure]);
            // The reversed direction would not be accepted either.
            if (touches[indicator.Code].Count > 0)
            {
                Assert.Throws<GrievancePenalised>(() =>
                    Fairness.Require(indicator.Formula, Lower, measure => touches[measure])
                );
            }
        }
    }

    [Fact]
    public void A_formula_is_kept_as_people_read_it()
    {
        var formula = new Formula([P(Numerator, 0.5m), V(Numerator, -2)], [P(Denominator)]);
        Assert.Equal("(0.5*P.N + -2*V.N) / (P.D)", $"{formula}");
        Assert.Equal($"{formula}", $"{Formula.Parse($"{formula}")}");
        Assert.Equal(formula.Over, Formula.Parse($"{formula}").Over);
        Assert.Equal(formula.Under, Formula.Parse($"{formula}").Under);
    }

    [Fact]
    public void What_is_open_below_is_carried_as_often_as_it_counts()
    {
        var formula = new Formula([P(Numerator)], [P(Denominator, 2), V(Numerator)]);
        var figures = new Dictionary<string, Figure> { ["P"] = new(1, 3, 2), ["V"] = new(4, 5, 1) };
        Assert.Equal(new Figure(1, 10, 4), formula.Compute(figures));
        figures.Remove("V");
        Assert.Null(formula.Compute(figures));
    }

    private static Ratio? Score(Formula formula, Dictionary<string, Figure> figures, Aim aim) =>
        formula.Compute(figures) is { Denominator: > 0 } figure
            ? Verdict.Points(Ratio.Of(figure.Numerator) / Ratio.Of(figure.Denominator), aim.Target, aim.Limit)
            : null;

    private static bool IsFair(Formula formula, Aim aim)
    {
        try
        {
            Fairness.Require(formula, aim, Touches);
            return true;
        }
        catch (GrievancePenalised)
        {
            return false;
        }
    }

    private static void Fair(Formula formula, Aim aim) => Fairness.Require(formula, aim, Touches);

    private static (Grievance, string) Unfair(Formula formula, Aim aim)
    {
        var refusal = Assert.Throws<GrievancePenalised>(() => Fairness.Require(formula, aim, Touches));
        var kind =
            refusal.English.Contains("repeated", StringComparison.Ordinal) ? Grievance.Repeat
            : refusal.English.Contains("criminal", StringComparison.Ordinal) ? Grievance.Crime
            : Grievance.Petition;
        return (
            kind,
            new[] { "P", "R", "C" }.Single(m => refusal.English.Contains($"with {m},", StringComparison.Ordinal))
        );
    }

    private static Term P(FigurePart part, decimal factor = 1) => new("P", part, factor);

    private static Term V(FigurePart part, decimal factor = 1) => new("V", part, factor);
}
