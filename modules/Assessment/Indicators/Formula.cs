using System.Globalization;
using Commons.Measures;

namespace Assessment.Indicators;

/// <summary>公式部分 · Which part of a measure a formula takes.</summary>
internal enum FigurePart
{
    /// <summary>分子 · What stands above.</summary>
    Numerator,

    /// <summary>分母 · What stands below.</summary>
    Denominator,
}

/// <summary>A part of a measure, so many times.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="Factor">How many times; less than nothing where it is taken away.</param>
internal sealed record Term(string Measure, FigurePart Part, decimal Factor);

/// <summary>
/// How an indicator is computed: a sum over a sum of parts of measures. There is nothing else that a formula can say: no condition, no
/// rank, no product, so that what it rewards can be told from its factors alone (<see cref="Fairness"/>).
/// </summary>
/// <param name="Over">What stands above.</param>
/// <param name="Under">What stands below.</param>
internal sealed record Formula(IReadOnlyList<Term> Over, IReadOnlyList<Term> Under)
{
    /// <summary>The largest factor, of one term and of all terms of a part together.</summary>
    public const int MostFactor = 1000;

    /// <summary>How many decimals a factor has at most.</summary>
    public const int FactorDecimals = 4;

    /// <summary>
    /// Whether every factor is small enough for figures of any size, and has no more decimals than are kept: a product of factors may be
    /// neither.
    /// </summary>
    public bool IsBounded =>
        Over.Concat(Under)
            .All(t =>
                Math.Abs(t.Factor) <= MostFactor
                && t.Factor == decimal.Round(t.Factor, FactorDecimals, MidpointRounding.AwayFromZero)
            );

    /// <summary>The measures that it reads.</summary>
    public IEnumerable<string> Measures => Over.Concat(Under).Select(t => t.Measure).Distinct(StringComparer.Ordinal);

    /// <summary>A measure as it is.</summary>
    public static Formula Of(string measure) =>
        new([new Term(measure, FigurePart.Numerator, 1)], [new Term(measure, FigurePart.Denominator, 1)]);

    /// <summary>The same with every source replaced by what it consists of, and each part standing once.</summary>
    /// <param name="consists">The formula of a source; that of a measure is itself.</param>
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

    /// <summary>How many times a part stands above or below.</summary>
    public static decimal FactorOf(IReadOnlyList<Term> side, string measure, FigurePart part) =>
        side.Where(t => t.Measure == measure && t.Part == part).Sum(t => t.Factor);

    /// <summary>What it comes to in a month; null where a measure has no figure.</summary>
    public Figure? Of(IReadOnlyDictionary<string, Figure> figures) =>
        Measures.All(figures.ContainsKey)
            ? new Figure(
                Over.Sum(t => Value(t, figures)),
                Under.Sum(t => Value(t, figures)),
                Under.Where(t => t.Part == FigurePart.Denominator).Sum(t => t.Factor * figures[t.Measure].Carried)
            )
            : null;

    /// <summary>The formula as people read it: <c>(P05.N + P06.N) / (P05.D + P06.D)</c>.</summary>
    public override string ToString() => $"({Side(Over)}) / ({Side(Under)})";

    /// <summary>The formula that a text stands for.</summary>
    /// <param name="text">As <see cref="ToString"/> writes it.</param>
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
