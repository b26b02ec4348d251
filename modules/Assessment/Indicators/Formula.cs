using System.Globalization;
using Commons.Measures;

namespace Assessment.Indicators;

/// <summary>公式部分 · The part of a measure that a term uses.</summary>
internal enum FigurePart
{
    /// <summary>分子 · The numerator.</summary>
    Numerator,

    /// <summary>分母 · The denominator.</summary>
    Denominator,
}

/// <summary>A term of a formula: a part of a measure, times a factor.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Part">The part.</param>
/// <param name="Factor">The factor; negative if the part is subtracted.</param>
internal sealed record Term(string Measure, FigurePart Part, decimal Factor);

/// <summary>
/// How an indicator is computed: a quotient of sums of measures. Conditions, ranks and products cannot be expressed, so that the
/// effect of a formula follows from its factors alone (<see cref="Fairness"/>).
/// </summary>
/// <param name="Over">The terms of the numerator.</param>
/// <param name="Under">The terms of the denominator.</param>
internal sealed record Formula(IReadOnlyList<Term> Over, IReadOnlyList<Term> Under)
{
    /// <summary>The largest absolute factor, of one term and of all terms of a part together.</summary>
    public const int MostFactor = 1000;

    /// <summary>The maximum number of decimal places of a factor.</summary>
    public const int FactorDecimals = 4;

    /// <summary>
    /// Whether every factor is within the limits and has no more decimal places than are stored; a product of factors may not be.
    /// </summary>
    public bool IsBounded =>
        Over.Concat(Under)
            .All(t =>
                Math.Abs(t.Factor) <= MostFactor
                && t.Factor == decimal.Round(t.Factor, FactorDecimals, MidpointRounding.AwayFromZero)
            );

    /// <summary>The measures that it reads.</summary>
    public IEnumerable<string> Measures => Over.Concat(Under).Select(t => t.Measure).Distinct(StringComparer.Ordinal);

    /// <summary>The formula of a single measure.</summary>
    public static Formula OfMeasure(string measure) =>
        new([new Term(measure, FigurePart.Numerator, 1)], [new Term(measure, FigurePart.Denominator, 1)]);

    /// <summary>Replaces every source by its own formula, and combines equal parts.</summary>
    /// <param name="consists">Returns the formula of a source; that of a measure is itself.</param>
    public Formula Expanded(Func<string, Formula> consists)
    {
        return new Formula(Flat(Over), Flat(Under));

        IReadOnlyList<Term> Flat(IReadOnlyList<Term> terms) =>
            [
                .. terms
                    .SelectMany(t =>
                        (t.Part == FigurePart.Numerator ? consists(t.Measure).Over : consists(t.Measure).Under).Select(
                            inner => inner with { Factor = inner.Factor * t.Factor }
                        )
                    )
                    .GroupBy(t => (t.Measure, t.Part))
                    .Select(g => new Term(g.Key.Measure, g.Key.Part, g.Sum(t => t.Factor)))
                    .Where(t => t.Factor != 0),
            ];
    }

    /// <summary>The factor of a part in numerator or denominator.</summary>
    public static decimal FactorOf(IReadOnlyList<Term> side, string measure, FigurePart part) =>
        side.Where(t => t.Measure == measure && t.Part == part).Sum(t => t.Factor);

    /// <summary>Computes the figure of a month; null if a measure has no figure.</summary>
    public Figure? Compute(IReadOnlyDictionary<string, Figure> figures) =>
        Measures.All(figures.ContainsKey)
            ? new Figure(
                Over.Sum(t => Value(t, figures)),
                Under.Sum(t => Value(t, figures)),
                Under.Where(t => t.Part == FigurePart.Denominator).Sum(t => t.Factor * figures[t.Measure].Carried)
            )
            : null;

    /// <summary>The formula as text: <c>(P05.N + P06.N) / (P05.D + P06.D)</c>.</summary>
    public override string ToString() => $"({Side(Over)}) / ({Side(Under)})";

    /// <summary>Parses a formula.</summary>
    /// <param name="text">The text, in the form of <see cref="ToString"/>.</param>
    public static Formula Parse(string text)
    {
        var sides = text.Split(" / ");
        return new Formula(Terms(sides[0]), Terms(sides[1]));

        static IReadOnlyList<Term> Terms(string side) =>
            [
                .. side[1..^1]
                    .Split(" + ")
                    .Select(term => term.Split('*'))
                    .Select(term => (Factor: term.Length == 2 ? Number(term[0]) : 1, Part: term[^1].Split('.')))
                    .Select(term => new Term(
                        term.Part[0],
                        term.Part[1] == "N" ? FigurePart.Numerator : FigurePart.Denominator,
                        term.Factor
                    )),
            ];
    }

    private static decimal Value(Term term, IReadOnlyDictionary<string, Figure> figures) =>
        term.Factor
        * (term.Part == FigurePart.Numerator ? figures[term.Measure].Numerator : figures[term.Measure].Denominator);

    private static string Side(IEnumerable<Term> terms) =>
        string.Join(
            " + ",
            terms.Select(t =>
                (t.Factor == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{t.Factor:0.####}*"))
                + $"{t.Measure}.{(t.Part == FigurePart.Numerator ? "N" : "D")}"
            )
        );

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
