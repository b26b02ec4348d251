using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Kernel.PersonalData;
using Kernel.Texts;

namespace Commons.Unmaskings;

/// <summary>
/// 查看个人信息记录 · An unmasking of personal data: the record, the fields, the official, the reason and the time. Never the values.
/// </summary>
[Needs(RegistryPermissions.ReviewUnmaskings)]
[NotOfPersons("It describes what officials read, and reviewers must be able to count it.")]
public sealed class Unmasking : Entity<Unmasking>
{
    private Unmasking() { }

    private Unmasking(Id<Unmasking> id)
        : base(id) { }

    /// <summary>所查看的记录 · The record.</summary>
    public NodeRef Record { get; private init; }

    /// <summary>所查看的项目 · The fields that were shown, such as `NAME PHONE`.</summary>
    public string Fields { get; private init; } = "";

    /// <summary>理由 · The reason.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>时间 · When it happened.</summary>
    [Sortable(Default = DefaultOrder.Descending)]
    public DateTime At { get; private init; }

    /// <summary>Whether the record is sealed: the unmasking would reveal that it exists, so only the official who did it sees it.</summary>
    [SharesSeal]
    internal bool Sealed { get; private init; }

    /// <summary>查看人 · The official who saw the data unmasked.</summary>
    [Link<Official>("official")]
    [HandedTo]
    internal Id<Official> OfficialId { get; private init; }

    /// <summary>被查看记录所属单位 · The unit of the record that was unmasked.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Records an unmasking and raises its event.</summary>
    /// <param name="record">The record, and whether it is sealed.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="by">The official, and the unit of the official's post.</param>
    /// <param name="at">When, UTC.</param>
    internal static Unmasking Create(
        (NodeRef Id, bool IsSealed) record,
        IEnumerable<PersonalKind> fields,
        string reason,
        (Id<Official> Official, Id<OrgUnit> Unit) by,
        DateTime at
    )
    {
        var named = string.Join(' ', fields.Distinct().Order().Select(f => Naming.UpperSnake(f.ToString())));
        var unmasking = new Unmasking(Id<Unmasking>.New())
        {
            Record = record.Id,
            Sealed = record.IsSealed,
            Fields = named,
            Reason = reason,
            At = at,
            OfficialId = by.Official,
            UnitId = by.Unit,
        };
        unmasking.Raise(new PersonalDataUnmasked(record.Id, named, reason, by.Official, by.Unit, at));
        return unmasking;
    }
}
