using System.Linq.Expressions;
using Kernel.Time;

namespace Commons.Measures;

/// <summary>The cells that a row belongs to: one subject in consecutive months.</summary>
/// <param name="Subject">The subject; null for every subject of the measure.</param>
/// <param name="From">The first month.</param>
/// <param name="To">The last month; null if it is open-ended.</param>
public readonly record struct CellSpan(Subject? Subject, Month From, Month? To)
{
    /// <summary>The cells of one month.</summary>
    public static CellSpan In(Subject? subject, DateOnly day) => new(subject, Month.Of(day), Month.Of(day));

    /// <summary>The cells from the month of one day to that of another; open-ended if that is null.</summary>
    public static CellSpan Between(Subject subject, DateOnly from, DateOnly? to) =>
        new(subject, Month.Of(from), to is { } end ? Month.Of(end) : null);
}

/// <summary>The rows that a measure is computed from, and the cells that each row belongs to.</summary>
public interface IMeasuredRows
{
    /// <summary>The type of the rows, in any module.</summary>
    Type Row { get; }

    /// <summary>The cells whose figures may differ between two states of a row; none if nothing relevant has changed.</summary>
    /// <param name="before">The previous state; null if the row is new.</param>
    /// <param name="after">The new state; null if the row is deleted.</param>
    IReadOnlyList<CellSpan> Changed(object? before, object? after);
}

/// <summary>
/// Rows of one type, reduced to the columns that figures are computed from. The query of a measure and the cells of a row come
/// from the same two expressions, so that every column a figure reads also marks its cells.
/// </summary>
/// <typeparam name="TRow">The type of the rows.</typeparam>
/// <typeparam name="TPart">The relevant columns; a record, compared by value.</typeparam>
/// <param name="counts">Whether a row counts.</param>
/// <param name="part">Selects the relevant columns.</param>
/// <param name="cells">The cells that a row belongs to.</param>
public sealed class MeasuredRows<TRow, TPart>(
    Expression<Func<TRow, bool>> counts,
    Expression<Func<TRow, TPart>> part,
    Func<TPart, IEnumerable<CellSpan>> cells
) : IMeasuredRows
    where TRow : class
    where TPart : class, IEquatable<TPart>
{
    private readonly Func<TRow, bool> isCounted = counts.Compile();
    private readonly Func<TRow, TPart> partOf = part.Compile();

    /// <inheritdoc/>
    public Type Row => typeof(TRow);

    /// <summary>Selects the relevant columns of stored rows.</summary>
    public IQueryable<TPart> In(IQueryable<TRow> rows) => rows.Where(counts).Select(part);

    /// <inheritdoc/>
    public IReadOnlyList<CellSpan> Changed(object? before, object? after)
    {
        var (was, now) = (PartOf(before), PartOf(after));
        return Equals(was, now) ? [] : [.. CellsOf(was).Union(CellsOf(now))];
    }

    private TPart? PartOf(object? row) => row is TRow known && isCounted(known) ? partOf(known) : null;

    private IEnumerable<CellSpan> CellsOf(TPart? known) => known is null ? [] : cells(known);
}
