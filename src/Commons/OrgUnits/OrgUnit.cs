using Graph;
using Kernel;
using Kernel.Access;

namespace Commons.OrgUnits;

/// <summary>组织单位 · A unit of the administrative tree, or an organisation in it, from the province down to the community.</summary>
[Needs(Permission.Public)]
[Boundless("The administrative tree is public; it contains no personal data.")]
public sealed class OrgUnit : Entity<OrgUnit>, IRaiseOnSave
{
    private OrgUnit() { }

    private OrgUnit(Id<OrgUnit> id)
        : base(id) { }

    /// <summary>12 位统计用区划代码 · The current 12-digit code; codes are withdrawn and reissued, so it is not a key.</summary>
    [Sortable(Default = DefaultOrder.Ascending)]
    public long Code { get; private set; }

    /// <summary>名称 · The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>类型 · The kind of unit.</summary>
    public OrgUnitKind Kind { get; private init; }

    /// <summary>设立日期 · The first day; null if it is older than the records.</summary>
    public DateOnly? OpenedOn { get; private init; }

    /// <summary>撤销日期 · The last day; null while the unit exists.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>上级单位；最上级为空 · The unit above; null at the top.</summary>
    [Link<OrgUnit>("parent")]
    [OfUnit]
    internal Id<OrgUnit>? ParentId { get; private set; }

    internal List<OrgUnitCode> Codes { get; private init; } = [];

    internal List<Succession> Successions { get; private init; } = [];

    /// <summary>Opens a unit.</summary>
    /// <param name="code">Its 12-digit code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="parent">The unit above; null for a province.</param>
    /// <param name="on">The first day; null if it is unknown.</param>
    public static OrgUnit Open(
        DivisionCode code,
        string name,
        OrgUnitKind kind,
        Id<OrgUnit>? parent,
        DateOnly? on = null
    )
    {
        var unit = new OrgUnit(Id<OrgUnit>.New())
        {
            Code = code.Number,
            Name = name,
            Kind = kind,
            ParentId = parent,
            OpenedOn = on,
        };
        unit.Codes.Add(new OrgUnitCode(unit.Id, code.Number, on, null));
        return unit;
    }

    /// <summary>Updates name and place in the tree from a newer list.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Correct(string name, Id<OrgUnit>? parent)
    {
        var changed = Name != name || ParentId != parent;
        (Name, ParentId) = (name, parent);
        return changed;
    }

    /// <summary>Gives the unit another code from a day on; the old code is kept for the time before.</summary>
    public void Recode(DivisionCode code, DateOnly on)
    {
        RefuseIfClosed();
        var current = Codes.Single(c => c.To is null);
        if (on <= current.From)
        {
            throw new CodeStartsTooEarly();
        }

        Codes.Remove(current);
        Codes.Add(current with { To = on.AddDays(-1) });
        Codes.Add(new OrgUnitCode(Id, code.Number, on, null));
        Code = code.Number;
    }

    /// <summary>Closes the unit; its open work passes to the successors (plan clause C20, jurisdiction).</summary>
    /// <param name="on">Its last day.</param>
    /// <param name="successors">The successors; several after a split.</param>
    public void Close(DateOnly on, params IEnumerable<Id<OrgUnit>> successors)
    {
        RefuseIfClosed();
        if (on < OpenedOn)
        {
            throw new ClosedBeforeOpened();
        }

        ClosedOn = on;
        Successions.AddRange(successors.Distinct().Where(s => s != Id).Select(s => new Succession(Id, s)));
    }

    IEvent IRaiseOnSave.Saved(bool isNew, DateTime at) => new OrgUnitSaved(Id);

    internal void RefuseIfClosed()
    {
        if (ClosedOn is not null)
        {
            throw new UnitClosed();
        }
    }
}
