using Commons.Measures;
using Kernel;

namespace Assessment.Cells;

/// <summary>
/// Marks cells whose figures may have changed, each once. Duties that are open at the end of a year are open in the next as well,
/// so existing cells after a December are marked too.
/// </summary>
internal sealed class CellMarker(CellBatch book) : IEventHandler<MeasureChanged>
{
    private const int December = 12;

    public async Task React(IReadOnlyList<MeasureChanged> happened, CancellationToken cancellation)
    {
        foreach (var moved in happened.Distinct().GroupBy(e => e.Month))
        {
            var carried = moved.Key.OfYear == December ? moved.Key.Following(MeasureChanged.MostYears) : [];
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
