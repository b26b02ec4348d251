using Commons.Measures;
using Kernel;
using Kernel.Audit;
using Kernel.Time;

namespace Assessment.Cells;

/// <summary>
/// A measure of a subject in a month as its source last answered. Marked, it keeps its figure and is asked again.
/// </summary>
[Unaudited("It is asked again at any time from the records that it sums up.")]
internal sealed class Cell : Entity<Cell>
{
    private Cell() { }

    private Cell(Id<Cell> id)
        : base(id) { }

    internal SubjectKind SubjectKind { get; private init; }

    internal long SubjectKey { get; private init; }

    internal string Measure { get; private init; } = "";

    internal Month Month { get; private init; }

    internal decimal Numerator { get; private set; }

    internal decimal Denominator { get; private set; }

    internal decimal Carried { get; private set; }

    internal bool HasFigure { get; private set; }

    internal bool Stale { get; private set; }

    internal Subject Subject => new(SubjectKind, SubjectKey);

    /// <summary>A cell that waits for its first figure.</summary>
    public static Cell Of(Subject subject, string measure, Month month)
    {
        var cell = new Cell(Id<Cell>.New())
        {
            SubjectKind = subject.Kind,
            SubjectKey = subject.Key,
            Measure = measure,
            Month = month,
        };
        cell.Mark();
        return cell;
    }

    /// <summary>Says that the figure may have moved.</summary>
    public void Mark()
    {
        Stale = true;
        Raise(new CellsMarked(Measure, Month));
    }

    /// <summary>Takes the answer of the measure's source.</summary>
    /// <param name="figure">The figure; null where the source has none for the subject, or there is no source.</param>
    public void Take(Figure? figure)
    {
        var before = (Numerator, Denominator, Carried, HasFigure);
        (Numerator, Denominator, Carried) = figure is null
            ? (0, 0, 0)
            : (figure.Numerator, figure.Denominator, figure.Carried);
        (HasFigure, Stale) = (figure is not null, false);
        if (before != (Numerator, Denominator, Carried, HasFigure))
        {
            Raise(new ScoresMoved(Month.Year));
        }
    }
}
