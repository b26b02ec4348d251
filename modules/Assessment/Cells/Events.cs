using Kernel;
using Kernel.Time;

namespace Assessment.Cells;

/// <summary>Cells of a measure and a month wait for their figures.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Month">The month.</param>
internal sealed record CellsMarked(string Measure, Month Month) : IEvent;

/// <summary>Figures of a year moved, and with them the scores and ranks of whoever is measured by them.</summary>
/// <param name="Year">The year.</param>
internal sealed record ScoresMoved(int Year) : IEvent;
