using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Cases;

/// <summary>A record of any module was made or changed.</summary>
/// <param name="Case">The record.</param>
/// <param name="UnitId">The unit that works on it.</param>
/// <param name="UnitCode">The unit's code on the day of the record.</param>
/// <param name="Kind">What was done.</param>
/// <param name="At">When, UTC.</param>
public sealed record CaseChanged(NodeRef Case, Id<OrgUnit> UnitId, long UnitCode, CaseChangeKind Kind, DateTime At)
    : IEvent;

/// <summary>变化类别 · What was done to a record.</summary>
public enum CaseChangeKind
{
    /// <summary>新建 · It was made.</summary>
    Created,

    /// <summary>修改 · It was changed.</summary>
    Updated,
}
