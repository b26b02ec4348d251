using Commons.Measures;
using Kernel;

namespace Assessment.Cells;

/// <summary>
/// Figures may have moved: their cells are marked, each once however often it was said. What was open at the end of a year is open in
/// the next as well, so the cells that there are already behind a December are asked again too.
/// </summary>
internal sealed class WhenMeasureMoved(CellBook book) : IEventHandler<MeasureMoved>
{
    private const int December = 12;

    public async Task React(IReadOnlyList<MeasureMoved> happened, CancellationToken cancellation)
    {
        foreach (var moved in happened.Distinct().GroupBy(e => e.Month))
        {
            var carried = moved.Key.OfYear == December ? moved.Key.Following(MeasureMoved.MostYears) : [];
            await book.Open(
                moved.Select(e => e.Subject).OfType<Subject>(),
                moved.Select(e => e.Measure),
                moved.Key,
                carried.LastOrDefault(moved.Key),
                cancellation
            );
            foreach (var (measure, subject, month) in moved)
            {
                if (subject is { } one)
                {
                    book.Mark(one, measure, month);
                    book.MarkKnown(one, measure, carried);
                }
                else
                {
                    await book.MarkAll(measure, month, cancellation);
                }
            }
        }
    }
}
