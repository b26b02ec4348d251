using Commons.Measures;
using Kernel;
using Kernel.Audit;
using Kernel.Time;

namespace Assessment.Cells;

/// <summary>
/// The figure of a measure for a subject and month, as last computed by its source. A stale cell keeps its figure until it is
/// recomputed.
/// </summary>
[Unaudited("It can be recomputed at any time from the records it summarises.")]
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

    /// <summary>Creates a cell without a figure.</summary>
    public static Cell Create(Subject subject, string measure, Month month)
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

    /// <summary>Marks the cell as stale.</summary>
    public void Mark()
    {
        Stale = true;
        Raise(new CellsMarked(Measure, Month));
    }

    /// <summary>Stores the figure computed by the measure's source.</summary>
    /// <param name="figure">The figure; null if the source has none for the subject, or there is no source.</param>
    public void Take(Figure? figure)
    {
        var before = (Numerator, Denominator, Carried, HasFigure);
        (Numerator, Denominator, Carried) = figure is null
            ? (0, 0, 0)
            : (figure.Numerator, figure.Denominator, figure.Carried);
        (HasFigure, Stale) = (figure is not null, false);
        if (before != (Numerator, Denominator, Carried, HasFigure))
        {
            Raise(new ScoresChanged(Month.Year));
        }
    }
}
