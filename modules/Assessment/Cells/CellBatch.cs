using Assessment.Store;
using Commons.Measures;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cells;

/// <summary>
/// The cells affected by a batch of events, read for many subjects at once. New cells are only created here, so that later events
/// of the same batch find cells that are not saved yet.
/// </summary>
internal sealed class CellBatch(AssessmentContext db)
{
    private const int SubjectsAtOnce = 500;
    private readonly Dictionary<(Subject Subject, string Measure, Month Month), Cell> cells = [];

    /// <summary>Reads the cells of subjects and measures between two months.</summary>
    public async Task Open(
        IEnumerable<Subject> subjects,
        IEnumerable<string> measures,
        Month first,
        Month last,
        CancellationToken cancellation
    )
    {
        List<string> codes = [.. measures.Distinct(StringComparer.Ordinal)];
        foreach (var kind in subjects.Distinct().GroupBy(s => s.Kind, s => s.Key))
        {
            foreach (var chunk in kind.Chunk(SubjectsAtOnce))
            {
                var (of, keys) = (kind.Key, chunk.ToList());
                var known = await db
                    .Cells.Where(c =>
                        c.SubjectKind == of
                        && keys.Contains(c.SubjectKey)
                        && codes.Contains(c.Measure)
                        && c.Month >= first
                        && c.Month <= last
                    )
                    .ToListAsync(cancellation);
                known.ForEach(cell => cells[(cell.Subject, cell.Measure, cell.Month)] = cell);
            }
        }
    }

    /// <summary>Marks an open cell, creating it if it is missing.</summary>
    public void Mark(Subject subject, string measure, Month month)
    {
        if (!Ensure(subject, measure, month))
        {
            cells[(subject, measure, month)].Mark();
        }
    }

    /// <summary>Marks the existing open cells of some months; cells created later are computed anyway.</summary>
    public void MarkKnown(Subject subject, string measure, IEnumerable<Month> months)
    {
        foreach (var month in months)
        {
            if (cells.TryGetValue((subject, measure, month), out var cell))
            {
                cell.Mark();
            }
        }
    }

    /// <summary>Marks the cells of every subject of a measure in a month.</summary>
    public async Task MarkAll(string measure, Month month, CancellationToken cancellation)
    {
        var known = await db.Cells.Where(c => c.Measure == measure && c.Month == month).ToListAsync(cancellation);
        known.ForEach(cell => cells[(cell.Subject, measure, month)] = cell);
        foreach (var cell in cells.Values.Where(c => c.Measure == measure && c.Month == month))
        {
            cell.Mark();
        }
    }

    /// <summary>Creates an open cell if it is missing; a new cell is marked.</summary>
    /// <returns>Whether it was missing.</returns>
    public bool Ensure(Subject subject, string measure, Month month)
    {
        if (cells.ContainsKey((subject, measure, month)))
        {
            return false;
        }

        var cell = Cell.Create(subject, measure, month);
        db.Cells.Add(cell);
        cells.Add((subject, measure, month), cell);
        return true;
    }
}
