using System.Linq.Expressions;
using Kernel.Time;

namespace Commons.Measures;

/// <summary>Cells that a row belongs to: those of one subject in successive months.</summary>
/// <param name="Subject">Whose cells; null for every subject of the measure.</param>
/// <param name="From">The first month.</param>
/// <param name="To">The last month; null where there is none.</param>
public readonly record struct CellSpan(Subject? Subject, Month From, Month? To)
{
    /// <summary>The cells of one month.</summary>
    public static CellSpan In(Subject? subject, DateOnly day) => new(subject, Month.Of(day), Month.Of(day));

    /// <summary>The cells from the month of a day to that of another; without an end where that is null.</summary>
    public static CellSpan Between(Subject subject, DateOnly from, DateOnly? to) =>
        new(subject, Month.Of(from), to is { } end ? Month.Of(end) : null);
}

/// <summary>The rows that a measure's figures are made of, and the cells that each of them belongs to.</summary>
public interface IMeasuredRows
{
    /// <summary>The type of the rows, in whichever module stores them.</summary>
    Type Row { get; }

    /// <summary>The cells whose figures may differ between two states of a row; none where nothing that they read has changed.</summary>
    /// <param name="before">The row as it was; null where there was none.</param>
    /// <param name="after">The row as it is; null where it is deleted.</param>
    IReadOnlyList<CellSpan> Changed(object? before, object? after);
}

/// <summary>
/// Rows of one type, by the part of them that figures are made of. The query of a measure and the cells of a row come from the same two
/// expressions, so that a figure cannot read what does not mark it.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <typeparam name="TPart">What figures read of it; a record, compared by its values.</typeparam>
/// <param name="counts">Whether a row counts at all.</param>
/// <param name="part">What figures read of it.</param>
/// <param name="cells">The cells that it belongs to.</param>
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

    /// <summary>What figures read of stored rows.</summary>
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
