using Kernel.Storage;
using Kernel.Time;

namespace Commons.Measures;

/// <summary>A measure of what has to be done by a day: the share of it that is done in time (<see cref="Punctuality"/>).</summary>
/// <typeparam name="TRow">The row that has to be done.</typeparam>
/// <param name="db">The module's context.</param>
/// <param name="duties">Which rows count, who answers for them and when they are due and done.</param>
public abstract class PunctualMeasure<TRow>(ModuleContext db, MeasuredRows<TRow, Duty> duties) : IMeasureSource
    where TRow : class
{
    /// <inheritdoc/>
    public abstract string Measure { get; }

    /// <inheritdoc/>
    public abstract IndicatorDescription Description { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyList<Touch> Touches { get; }

    /// <inheritdoc/>
    public IReadOnlyList<IMeasuredRows> Rows => [duties];

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    ) => duties.In(db.Set<TRow>()).Punctual(subjects, month, cancellation);
}
