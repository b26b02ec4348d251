using Kernel;
using Kernel.Time;

namespace Assessment.Cells;

/// <summary>Cells of a measure and month have to be computed.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Month">The month.</param>
internal sealed record CellsMarked(string Measure, Month Month) : IEvent;

/// <summary>Figures of a year have changed, and with them scores and ranks.</summary>
/// <param name="Year">The year.</param>
internal sealed record ScoresChanged(int Year) : IEvent;
