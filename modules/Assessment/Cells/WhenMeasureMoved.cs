using Commons.Measures;
using Kernel.Events;

namespace Assessment.Cells;

/// <summary>Figures may have moved: their cells are marked, each once however often it was said.</summary>
internal sealed class WhenMeasureMoved(CellBook book) : IReact<MeasureMoved>
{
    public async Task React(IReadOnlyList<MeasureMoved> happened, CancellationToken cancellation)
    {
        foreach (var moved in happened.Distinct().GroupBy(e => e.Month))
        {
            await book.Open(
                moved.Select(e => e.Subject),
                moved.Select(e => e.Measure),
                moved.Key,
                moved.Key,
                cancellation
            );
            foreach (var (measure, subject, month) in moved)
            {
                book.Mark(subject, measure, month);
            }
        }
    }
}
