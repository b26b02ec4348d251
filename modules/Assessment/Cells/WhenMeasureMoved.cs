using Commons.Measures;
using Kernel.Events;

namespace Assessment.Cells;

/// <summary>A figure may have moved: its cell is marked.</summary>
internal sealed class WhenMeasureMoved(CellBook book) : IReact<MeasureMoved>
{
    public async Task React(MeasureMoved happened, CancellationToken cancellation)
    {
        await book.Open([happened.Subject], happened.Month.Year, cancellation);
        book.Mark(happened.Subject, happened.Measure, happened.Month);
    }
}
