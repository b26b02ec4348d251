using Commons.Calendar;
using Commons.Posts;

namespace Commons.Measures;

/// <summary>The rows of the shared registry that measures depend on.</summary>
public static class MeasuredRegistry
{
    /// <summary>The working-day calendar: a changed day affects every subject, in the month of the day.</summary>
    public static IMeasuredRows Workdays { get; } =
        new MeasuredRows<WorkdayException, ExceptionalDay>(
            _ => true,
            d => new ExceptionalDay(d.Date, d.Kind),
            d => [CellSpan.In(null, d.Date)]
        );

    /// <summary>Tenures of some kinds of post, in the months they overlap.</summary>
    /// <param name="subjects">The subjects whose figures a tenure affects.</param>
    /// <param name="kinds">The kinds of post.</param>
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
