using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Cases;

/// <summary>
/// A record that a unit works on: a visit, a petition, a dispute. It keeps the unit and the unit's code on the day, so that
/// "at or below" stays a range of one column whatever becomes of the code; each save of it is told to those who watch.
/// </summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public abstract class CaseFile<TSelf> : Entity<TSelf>, IRaiseOnSave
    where TSelf : CaseFile<TSelf>
{
    /// <summary>For the store, which fills what it reads.</summary>
    protected CaseFile() { }

    /// <summary>For a new record.</summary>
    protected CaseFile(Id<TSelf> id)
        : base(id) { }

    /// <summary>所属单位 · The unit that works on it.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    public Id<OrgUnit> UnitId { get; protected init; }

    /// <summary>当日的单位区划代码 · The unit's 12-digit code on the day; codes nest, so a range of them is a unit and all below it.</summary>
    public long UnitCode { get; protected init; }

    IEvent IRaiseOnSave.Saved(bool isNew, DateTime at) =>
        new CaseChanged(NodeRef.To(Id), UnitId, UnitCode, isNew ? CaseChangeKind.Created : CaseChangeKind.Updated, at);
}
