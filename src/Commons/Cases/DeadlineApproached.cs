using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Cases;

/// <summary>The deadline of an open record is near.</summary>
/// <param name="Case">The record.</param>
/// <param name="UnitId">The unit responsible for it.</param>
/// <param name="UnitCode">The unit's code on the day of the record.</param>
/// <param name="DueOn">The last day.</param>
public sealed record DeadlineApproached(NodeRef Case, Id<OrgUnit> UnitId, long UnitCode, DateOnly DueOn) : IEvent;
