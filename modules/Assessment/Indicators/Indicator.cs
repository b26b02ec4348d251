using Assessment.Scores;
using Commons.Measures;

namespace Assessment.Indicators;

/// <summary>An indicator as the domain defines it: what is measured, for whom, and how a year is made of months.</summary>
/// <param name="Code">Its code, whose first letter is the module that measures it.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="EnglishName">The English name.</param>
/// <param name="Target">The target where the scheme names no other; 1 is one hundred per cent.</param>
/// <param name="Year">How a year's figure is made of those of its months.</param>
/// <param name="Subjects">The kinds of subject that it is measured for.</param>
internal sealed record Indicator(
    string Code,
    string Name,
    string EnglishName,
    decimal Target,
    YearlyMode Year,
    IReadOnlyList<SchemeSubject> Subjects
)
{
    /// <summary>A measure as its source describes it. What counts answers of single persons is scored from as many as are released together.</summary>
    public static Indicator Of(IMeasure source)
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

    /// <summary>The module that measures it; what is not scored is shared inside it first.</summary>
    public char Module => Code.FirstOrDefault();

    /// <summary>How it is computed; a measure as it is where nothing else is said.</summary>
    public Formula Formula
    {
        get => field ?? Formula.Of(Code);
        init;
    }

    /// <summary>Whether it is a measure as it is.</summary>
    public bool IsMeasure => Formula.Measures.SequenceEqual([Code], StringComparer.Ordinal);

    /// <summary>What it is judged by, where the scheme names no other target.</summary>
    public Aim Aim =>
        new(Limit is null ? IndicatorDirection.HigherIsBetter : IndicatorDirection.LowerIsBetter, Target, Limit);

    /// <summary>Whether it counts what single persons answered; see <see cref="Scores.Answers"/>.</summary>
    public bool IsOfAnswers { get; init; }

    /// <summary>Where more is worse: the figure at which the score is zero. Null where more is better.</summary>
    public decimal? Limit { get; init; }

    /// <summary>Below this denominator the value is shown and not scored.</summary>
    public decimal LeastCount { get; init; } = 1;

    /// <summary>
    /// Shown and never scored. So is everything that would hold petitions, repeats or crimes against a subject: silence
    /// must not be rewarded (信访工作条例 Art. 39).
    /// </summary>
    public bool InfoOnly { get; init; }

    /// <summary>The clauses of the plan that ask for it.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>The articles of law behind it.</summary>
    public IReadOnlyList<string> Laws { get; init; } = [];
}
