using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Kernel.Time;

namespace Commons.Measures;

/// <summary>考核对象类别 · What can be measured.</summary>
public enum SubjectKind
{
    /// <summary>单位 · A unit.</summary>
    Unit,

    /// <summary>干部 · An official, by the posts held.</summary>
    Official,
}

/// <summary>One who is measured. Residents never are.</summary>
/// <param name="Kind">A unit or an official.</param>
/// <param name="Key">The key of the one or the other.</param>
public readonly record struct Subject(SubjectKind Kind, long Key)
{
    /// <summary>A unit as a subject.</summary>
    public static Subject Of(Id<OrgUnit> unit) => new(SubjectKind.Unit, unit.Value);

    /// <summary>An official as a subject.</summary>
    public static Subject Of(Id<Official> official) => new(SubjectKind.Official, official.Value);
}

/// <summary>
/// A measure of a subject as it stands at the end of a month, exact. What is still open on the last day counts in every
/// month it is open in; <see cref="Carried"/> says how much of the denominator that is, so that a year counts it once.
/// </summary>
/// <param name="Numerator">The upper figure, in the measure's own unit.</param>
/// <param name="Denominator">The lower figure; zero where nothing was due.</param>
/// <param name="Carried">The part of the denominator that is still open on the month's last day.</param>
public sealed record Figure(decimal Numerator, decimal Denominator, decimal Carried = 0);

/// <summary>The figure of a cell may have changed; who keeps scores asks the measure's source again.</summary>
/// <param name="Measure">The measure's code (V04, P06, …).</param>
/// <param name="Subject">Whose figure; null for every subject that has one.</param>
/// <param name="Month">Of which month.</param>
public sealed record MeasureMoved(string Measure, Subject? Subject, Month Month) : IEvent
{
    /// <summary>Over how many years anything is carried at most.</summary>
    public const int MostYears = 5;

    private const int December = 12;

    /// <summary>
    /// The cells of a span, month by month. One without an end is written to the end of the running year; into the years behind it, who
    /// keeps scores carries it on, as far as they are scored already.
    /// </summary>
    /// <param name="measure">The measure's code.</param>
    /// <param name="span">The cells.</param>
    /// <param name="at">When the change is saved.</param>
    internal static IEnumerable<MeasureMoved> Of(string measure, CellSpan span, DateTime at)
    {
        var (from, to) = (span.From, span.To ?? new Month(Math.Max(span.From.Year, at.Year), December));
        // A mistyped year must not mark a thousand months; no scheme spans the ones that are left out.
        return Month
            .Between(from.First, to.First)
            .Where(m => m.Year <= from.Year + MostYears || m.Year >= to.Year - MostYears)
            .Select(month => new MeasureMoved(measure, span.Subject, month));
    }
}

/// <summary>What a measure declares of itself.</summary>
public interface IMeasure
{
    /// <summary>The measure's code (V04, P06, …).</summary>
    string Measure { get; }

    /// <summary>The indicator that it is in the catalogue of the assessment.</summary>
    IndicatorDescription Description { get; }

    /// <summary>What one more petition, repeat or crime does to its figures; each source says so, be it that there is nothing.</summary>
    IReadOnlyList<Touch> Touches { get; }

    /// <summary>
    /// The rows that its figures are made of, of its own module and of the shared registry. A save that changes one of them marks the
    /// cells that it belongs to; nobody raises anything.
    /// </summary>
    IReadOnlyList<IMeasuredRows> Rows { get; }

    /// <summary>Whether its figures count what single persons answered, so that small ones would show who answered what.</summary>
    bool IsOfAnswers => false;
}

/// <summary>A module's answer for one of its measures, by one indexed aggregate of its own tables.</summary>
public interface IMeasureSource : IMeasure
{
    /// <summary>The figures of these subjects at the end of a month; a subject without an answer is left out.</summary>
    Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    );
}
