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

/// <summary>The measure of a subject in a month may have moved; who keeps scores asks again.</summary>
/// <param name="Measure">The measure's code (V04, P06, …).</param>
/// <param name="Subject">Whose measure.</param>
/// <param name="Month">Of which month.</param>
public sealed record MeasureMoved(string Measure, Subject Subject, Month Month) : IEvent
{
    /// <summary>Over how many years anything is carried at most.</summary>
    public const int MostYears = 5;

    /// <summary>
    /// The measure of everybody concerned may have moved in a month and, as far as what is open carries over, in those
    /// after it to the end of the year of <paramref name="to"/>. Into the years behind it, who keeps scores carries it on by itself,
    /// as far as they are scored already.
    /// </summary>
    public static IEnumerable<MeasureMoved> Carrying(
        string measure,
        IEnumerable<Subject> subjects,
        DateOnly from,
        DateOnly to
    )
    {
        // A mistyped year must not raise a thousand months; no scheme spans the ones that are left out.
        var months = Month
            .Between(from, new DateOnly(Math.Max(from.Year, to.Year), 12, 31))
            .Where(m => m.Year <= from.Year + MostYears || m.Year >= to.Year - MostYears)
            .ToList();
        return subjects.SelectMany(subject => months.Select(month => new MeasureMoved(measure, subject, month)));
    }
}

/// <summary>A module's answer for one of its measures, by one indexed aggregate of its own tables.</summary>
public interface IMeasureSource
{
    /// <summary>The measure's code (V04, P06, …).</summary>
    string Measure { get; }

    /// <summary>What one more petition, repeat or crime does to its figures; each source says so, be it that there is nothing.</summary>
    IReadOnlyList<Touch> Touches { get; }

    /// <summary>Whether its figures count what single persons answered, so that small ones would tell who answered what.</summary>
    bool IsOfAnswers => false;

    /// <summary>The figures of these subjects at the end of a month; a subject without an answer is left out.</summary>
    Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    );
}
