using Commons.Officials;
using Commons.OrgUnits;
using Kernel;

namespace Commons.Measures;

/// <summary>Something to be done by a day, as far as punctuality is concerned.</summary>
public sealed record Duty
{
    /// <summary>The unit that answers for it.</summary>
    public required Id<OrgUnit> Unit { get; init; }

    /// <summary>The official who answers for it, where one does.</summary>
    public required Id<Official>? Official { get; init; }

    /// <summary>The last day on which it is done in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The day it was done; null while it is open.</summary>
    public required DateOnly? DoneOn { get; init; }

    /// <summary>
    /// The cells that it belongs to: it counts in every month from its deadline on in which it is open, and in the month in which it is
    /// done.
    /// </summary>
    internal IEnumerable<CellSpan> Cells
    {
        get
        {
            var from = DoneOn < DueOn ? DoneOn.Value : DueOn;
            yield return CellSpan.Between(Subject.Of(Unit), from, DoneOn);
            if (Official is { } official)
            {
                yield return CellSpan.Between(Subject.Of(official), from, DoneOn);
            }
        }
    }
}
