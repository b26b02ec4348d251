using Assessment.Scores;
using Commons.Measures;

namespace Assessment.Indicators;

/// <summary>The definition of an indicator.</summary>
/// <param name="Code">The code, whose first letter identifies the module that measures it.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="EnglishName">The English name.</param>
/// <param name="Target">The default target; 1 is one hundred per cent.</param>
/// <param name="Year">How a year's figure is computed from monthly figures.</param>
/// <param name="Subjects">The kinds of subject it applies to.</param>
internal sealed record Indicator(
    string Code,
    string Name,
    string EnglishName,
    decimal Target,
    YearlyMode Year,
    IReadOnlyList<SchemeSubject> Subjects
)
{
    /// <summary>
    /// Creates the indicator of a measure. A measure of individual answers is scored only from the number at which answers are
    /// released.
    /// </summary>
    public static Indicator From(IMeasure source)
    {
        var text = source.Description;
        return new Indicator(source.Measure, text.Name, text.EnglishName, text.Target, text.Year, text.Subjects)
        {
            LeastCount = source.IsOfAnswers ? Answers.Least : 1,
            IsOfAnswers = source.IsOfAnswers,
            Clauses = text.Clauses,
            Laws = text.Laws,
        };
    }

    /// <summary>The module that measures it; the weight of an unscored indicator is first redistributed within it.</summary>
    public char Module => Code.FirstOrDefault();

    /// <summary>How it is computed; by default its own measure.</summary>
    public Formula Formula
    {
        get => field ?? Formula.OfMeasure(Code);
        init;
    }

    /// <summary>Whether it is a single measure.</summary>
    public bool IsMeasure => Formula.Measures.SequenceEqual([Code], StringComparer.Ordinal);

    /// <summary>How it is scored with its default target.</summary>
    public Aim Aim =>
        new(Limit is null ? IndicatorDirection.HigherIsBetter : IndicatorDirection.LowerIsBetter, Target, Limit);

    /// <summary>Whether it counts individual persons' answers; see <see cref="Scores.Answers"/>.</summary>
    public bool IsOfAnswers { get; init; }

    /// <summary>The value of score zero, if lower is better; otherwise null.</summary>
    public decimal? Limit { get; init; }

    /// <summary>The minimum denominator; below it the value is shown and not scored.</summary>
    public decimal LeastCount { get; init; } = 1;

    /// <summary>
    /// Whether it is shown and never scored. That applies to everything that would penalise petitions, repeats or criminal cases:
    /// silence must not be rewarded (信访工作条例 Art. 39).
    /// </summary>
    public bool InfoOnly { get; init; }

    /// <summary>The clauses of the plan that require it.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>The articles of law that require it.</summary>
    public IReadOnlyList<string> Laws { get; init; } = [];
}
