using Commons.Officials;
using Commons.OrgUnits;
using Kernel;

namespace Commons.Measures;

/// <summary>A duty with a deadline, for measures of punctuality.</summary>
public sealed record Duty
{
    /// <summary>The responsible unit.</summary>
    public required Id<OrgUnit> Unit { get; init; }

    /// <summary>The responsible official, if there is one.</summary>
    public required Id<Official>? Official { get; init; }

    /// <summary>The last day on which it is done in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The day on which it was done; null while it is open.</summary>
    public required DateOnly? DoneOn { get; init; }

    /// <summary>The cells it belongs to: every month from its deadline on in which it is open, and the month in which it is done.</summary>
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
