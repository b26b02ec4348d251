using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Cases;

/// <summary>A module's open records of one kind that have a deadline.</summary>
public interface IDeadlines
{
    /// <summary>The open records, each with its deadline; the caller filters a few days of them, which an index serves.</summary>
    IQueryable<OpenDeadline> Open { get; }
}

/// <summary>An open record and its deadline.</summary>
public sealed class OpenDeadline
{
    /// <summary>The record.</summary>
    public required NodeRef Case { get; init; }

    /// <summary>The unit responsible for it.</summary>
    public required Id<OrgUnit> UnitId { get; init; }

    /// <summary>The unit's code on the day of the record.</summary>
    public required long UnitCode { get; init; }

    /// <summary>The last day on which the duty is done in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Whether the record is sealed, so that figures shown to others leave the event out.</summary>
    public required bool IsSealed { get; init; }
}
