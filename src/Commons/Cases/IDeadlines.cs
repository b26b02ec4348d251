using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Cases;

/// <summary>A module's records of one kind that wait for something until a day.</summary>
public interface IDeadlines
{
    /// <summary>The open ones, each with its day; the watch looks at a few days of them by the index of the day.</summary>
    IQueryable<OpenDeadline> Open { get; }
}

/// <summary>An open record and its day.</summary>
public sealed class OpenDeadline
{
    /// <summary>The record.</summary>
    public required NodeRef Case { get; init; }

    /// <summary>The unit that works on it.</summary>
    public required Id<OrgUnit> UnitId { get; init; }

    /// <summary>The unit's code on the day of the record.</summary>
    public required long UnitCode { get; init; }

    /// <summary>The last day to do it in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Whether the record is sealed, so that no number that others see counts the event.</summary>
    public required bool IsSealed { get; init; }
}
