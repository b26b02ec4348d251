using Assessment.Schemes;
using Kernel;
using Kernel.Events;
using Kernel.Time;

namespace Assessment.Cells;

/// <summary>Cells of a measure and a month wait for their figures.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Month">The month.</param>
internal sealed record CellsMarked(string Measure, Month Month) : IEvent;

/// <summary>A scheme came into force.</summary>
/// <param name="SchemeId">The scheme.</param>
internal sealed record SchemeEnacted(Id<Scheme> SchemeId) : IEvent;

/// <summary>Those who became subjects of a scheme are to be looked up.</summary>
/// <param name="SchemeId">The scheme.</param>
internal sealed record RosterAsked(Id<Scheme> SchemeId) : IEvent;

/// <summary>Figures of a year moved, and with them the scores and ranks of whoever is measured by them.</summary>
/// <param name="Year">The year.</param>
internal sealed record ScoresMoved(int Year) : IEvent;
