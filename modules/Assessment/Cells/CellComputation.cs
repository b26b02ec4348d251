using Assessment.Store;
using Commons.Measures;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cells;

/// <summary>Computes all marked cells of a measure and month together.</summary>
internal sealed class CellComputation(AssessmentContext db, IEnumerable<IMeasureSource> sources)
    : IEventHandler<CellsMarked>
{
    private const int SubjectsAtOnce = 500;

    public async Task React(IReadOnlyList<CellsMarked> happened, CancellationToken cancellation)
    {
        foreach (var (measure, month) in happened.Distinct())
        {
            await Ask(measure, month, cancellation);
        }
    }

    private async Task Ask(string measure, Month month, CancellationToken cancellation)
    {
        var source = sources.SingleOrDefault(s => s.Measure == measure);
        var stored = await db
            .Cells.Where(c => c.Measure == measure && c.Month == month && c.Stale)
            .ToListAsync(cancellation);
        // The database does not contain the figures computed earlier in this batch yet.
        foreach (var cells in stored.Where(c => c.Stale).Chunk(SubjectsAtOnce))
        {
            var figures = source is null
                ? null
                : await source.Read([.. cells.Select(c => c.Subject)], month, cancellation);
            foreach (var cell in cells)
            {
                cell.Take(figures?.GetValueOrDefault(cell.Subject));
            }
        }
    }
}
