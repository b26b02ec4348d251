using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Kernel.Time;

namespace Commons.Measures;

/// <summary>考核对象类别 · The kind of measured subject.</summary>
public enum SubjectKind
{
    /// <summary>单位 · A unit.</summary>
    Unit,

    /// <summary>干部 · An official, in the posts held.</summary>
    Official,
}

/// <summary>A measured subject; never a resident.</summary>
/// <param name="Kind">A unit or an official.</param>
/// <param name="Key">The key of the unit or official.</param>
public readonly record struct Subject(SubjectKind Kind, long Key)
{
    /// <summary>A unit as a subject.</summary>
    public static Subject Of(Id<OrgUnit> unit) => new(SubjectKind.Unit, unit.Value);

    /// <summary>An official as a subject.</summary>
    public static Subject Of(Id<Official> official) => new(SubjectKind.Official, official.Value);
}

/// <summary>
/// The figure of a measure for a subject at the end of a month, exact. Duties that are still open on the last day count in every
/// month in which they are open; <see cref="Carried"/> is their share of the denominator, so that a year counts them once.
/// </summary>
/// <param name="Numerator">The numerator, in the measure's own unit.</param>
/// <param name="Denominator">The denominator; zero if nothing was due.</param>
/// <param name="Carried">The part of the denominator that is still open on the last day of the month.</param>
public sealed record Figure(decimal Numerator, decimal Denominator, decimal Carried = 0);

/// <summary>The figure of a cell may have changed; the assessment queries the measure's source again.</summary>
/// <param name="Measure">The measure's code (V04, P06, …).</param>
/// <param name="Subject">The subject; null for every subject of the measure.</param>
/// <param name="Month">The month.</param>
public sealed record MeasureChanged(string Measure, Subject? Subject, Month Month) : IEvent
{
    /// <summary>The maximum number of years over which anything is carried.</summary>
    public const int MostYears = 5;

    private const int December = 12;

    /// <summary>
    /// The events for the cells of a span, month by month. An open-ended span ends with the current year; the assessment extends it
    /// into earlier years' successors, as far as they have scores.
    /// </summary>
    /// <param name="measure">The measure's code.</param>
    /// <param name="span">The cells.</param>
    /// <param name="at">When the change is saved.</param>
    internal static IEnumerable<MeasureChanged> ForSpan(string measure, CellSpan span, DateTime at)
    {
        var (from, to) = (span.From, span.To ?? new Month(Math.Max(span.From.Year, at.Year), December));
        // A mistyped year must not mark a thousand months; no scheme covers the months left out.
        return Month
            .Between(from.First, to.First)
            .Where(m => m.Year <= from.Year + MostYears || m.Year >= to.Year - MostYears)
            .Select(month => new MeasureChanged(measure, span.Subject, month));
    }
}

/// <summary>The declaration of a measure.</summary>
public interface IMeasure
{
    /// <summary>The measure's code (V04, P06, …).</summary>
    string Measure { get; }

    /// <summary>Its entry in the assessment's catalogue of indicators.</summary>
    IndicatorDescription Description { get; }

    /// <summary>
    /// How one more petition, repeat or criminal case changes its figures; every source declares this, even if there is no effect.
    /// </summary>
    IReadOnlyList<Touch> Touches { get; }

    /// <summary>
    /// The rows its figures are computed from, of its own module and of the shared registry. A save that changes one of them marks
    /// its cells automatically.
    /// </summary>
    IReadOnlyList<IMeasuredRows> Rows { get; }

    /// <summary>Whether its figures count individual persons' answers, so that small numbers would reveal them.</summary>
    bool IsOfAnswers => false;
}

/// <summary>A measure that a module computes, with one indexed aggregate over its own tables.</summary>
public interface IMeasureSource : IMeasure
{
    /// <summary>Computes the figures of subjects at the end of a month; a subject without a result is left out.</summary>
    Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    );
}
