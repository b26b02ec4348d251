using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Cases;

/// <summary>A record of any module was created or changed.</summary>
/// <param name="Case">The record.</param>
/// <param name="UnitId">The unit responsible for it.</param>
/// <param name="UnitCode">The unit's code on the day of the record.</param>
/// <param name="Kind">The kind of change.</param>
/// <param name="At">When, UTC.</param>
public sealed record CaseChanged(NodeRef Case, Id<OrgUnit> UnitId, long UnitCode, CaseChangeKind Kind, DateTime At)
    : IEvent;

/// <summary>变化类别 · The kind of change to a record.</summary>
public enum CaseChangeKind
{
    /// <summary>新建 · The record was created.</summary>
    Created,

    /// <summary>修改 · The record was changed.</summary>
    Updated,
}
