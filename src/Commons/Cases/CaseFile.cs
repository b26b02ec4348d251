using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Cases;

/// <summary>
/// A record that a unit is responsible for: a visit, a petition, a dispute. It stores the unit and the unit's code on that day,
/// so that "at or below" is a range of one column even if the code changes later. Each save of it raises an event for
/// subscribers.
/// </summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public abstract class CaseFile<TSelf> : Entity<TSelf>, IRaiseOnSave
    where TSelf : CaseFile<TSelf>
{
    /// <summary>For EF Core.</summary>
    protected CaseFile() { }

    /// <summary>For a new record.</summary>
    protected CaseFile(Id<TSelf> id)
        : base(id) { }

    /// <summary>所属单位 · The unit responsible for the record.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    public Id<OrgUnit> UnitId { get; protected init; }

    /// <summary>
    /// 当日的单位区划代码 · The unit's 12-digit code on the day of the record; codes nest, so a range of codes is a unit with all units below
    /// it.
    /// </summary>
    public long UnitCode { get; protected init; }

    IEvent IRaiseOnSave.Saved(bool isNew, DateTime at) =>
        new CaseChanged(NodeRef.To(Id), UnitId, UnitCode, isNew ? CaseChangeKind.Created : CaseChangeKind.Updated, at);
}
