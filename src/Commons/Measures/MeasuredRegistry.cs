using Commons.Calendar;
using Commons.Posts;

namespace Commons.Measures;

/// <summary>The rows of the shared registry that measures depend on.</summary>
public static class MeasuredRegistry
{
    /// <summary>The working-day calendar: a day that is worked or not concerns every subject, in the day's month.</summary>
    public static IMeasuredRows Workdays { get; } =
        new MeasuredRows<WorkdayException, ExceptionalDay>(
            _ => true,
            d => new ExceptionalDay(d.Date, d.Kind),
            d => [CellSpan.In(null, d.Date)]
        );

    /// <summary>Tenures of posts of some kinds, in the months that they touch.</summary>
    /// <param name="subjects">Whose figures a tenure concerns.</param>
    /// <param name="kinds">The kinds of posts.</param>
    public static IMeasuredRows Tenures(
        Func<TenureRef, IEnumerable<Subject>> subjects,
        params IReadOnlyCollection<PostKind> kinds
    ) =>
        new MeasuredRows<Tenure, TenureRef>(
            t => kinds.Contains(t.Kind),
            t => new TenureRef(t.OfficialId, t.UnitId, t.Kind, t.From, t.To),
            t => subjects(t).Select(subject => CellSpan.Between(subject, t.From, t.To))
        );

    private sealed record ExceptionalDay(DateOnly Date, WorkdayExceptionKind Kind);
}
