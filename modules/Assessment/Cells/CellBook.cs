using Assessment.Store;
using Commons.Measures;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cells;

/// <summary>
/// The cells that a batch of events is about, each year of a subject read once. New cells are made here only: a cell that
/// is not saved yet is found by the next event of the same batch.
/// </summary>
internal sealed class CellBook(AssessmentContext db)
{
    private const int SubjectsAtOnce = 500;
    private readonly HashSet<(Subject Subject, int Year)> opened = [];
    private readonly Dictionary<(Subject Subject, string Measure, Month Month), Cell> cells = [];

    /// <summary>Reads a year of these subjects, unless it is open already.</summary>
    public async Task Open(IEnumerable<Subject> subjects, int year, CancellationToken cancellation)
    {
        var (first, last) = (new Month(year, 1), new Month(year, 12));
        foreach (var kind in subjects.Where(s => opened.Add((s, year))).GroupBy(s => s.Kind, s => s.Key))
        {
            foreach (var chunk in kind.Chunk(SubjectsAtOnce))
            {
                var (of, keys) = (kind.Key, chunk.ToList());
                var known = await db
                    .Cells.Where(c =>
                        c.SubjectKind == of && keys.Contains(c.SubjectKey) && c.Month >= first && c.Month <= last
                    )
                    .ToListAsync(cancellation);
                known.ForEach(cell => cells[(cell.Subject, cell.Measure, cell.Month)] = cell);
            }
        }
    }

    /// <summary>Marks a cell of an open year, making it where it is missing.</summary>
    public void Mark(Subject subject, string measure, Month month)
    {
        if (!Ensure(subject, measure, month))
        {
            cells[(subject, measure, month)].Mark();
        }
    }

    /// <summary>Makes a cell of an open year where it is missing; a new cell is marked.</summary>
    /// <returns>Whether it was missing.</returns>
    public bool Ensure(Subject subject, string measure, Month month)
    {
        if (cells.ContainsKey((subject, measure, month)))
        {
            return false;
        }

        var cell = Cell.Of(subject, measure, month);
        db.Cells.Add(cell);
        cells.Add((subject, measure, month), cell);
        return true;
    }
}
