using Commons.Access;
using Commons.OrgUnits;
using Commons.Persons;
using Commons.Purposes;
using Graph;
using Kernel;
using Kernel.PersonalData;

namespace Commons.Households;

/// <summary>
/// 家庭户 · A household, limited to what serving it requires (PIPL Art. 6, data minimisation): address, contact person and number of
/// residents. No biography, score or label.
/// </summary>
[Needs(RegistryPermissions.ReadHouseholds)]
[Unprofiled]
[OfPersons(nameof(Purpose.Visits))]
public sealed class Household : Entity<Household>
{
    private Household() { }

    private Household(Id<Household> id)
        : base(id) { }

    /// <summary>户编号，单位内唯一 · The household's number, unique within its unit.</summary>
    [Sortable(Default = DefaultOrder.Ascending)]
    public string Code { get; private init; } = "";

    /// <summary>地址 · The address; masked for callers without a purpose.</summary>
    [Personal(PersonalKind.Address)]
    public PersonalText Address { get; private set; } = null!;

    /// <summary>联系人 · The name of the contact person; masked for callers without a purpose.</summary>
    [Personal(PersonalKind.Name)]
    public PersonalText? ContactName { get; private set; }

    /// <summary>联系电话 · The contact person's telephone number; masked for callers without a purpose.</summary>
    [Personal(PersonalKind.Phone)]
    public PersonalText? ContactPhone { get; private set; }

    /// <summary>常住人口数 · The number of residents.</summary>
    public int Headcount { get; private set; }

    /// <summary>谢绝走访 · Whether the household does not wish to be visited; this is respected, and neutral in every figure.</summary>
    public bool DoNotDisturb { get; private set; }

    /// <summary>所在村(社区) · The village or community where the household is located.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    internal long UnitCode { get; private init; }

    /// <summary>Enters a household in the registry of a unit.</summary>
    public static Household Enter(string code, UnitRef unit, string address, int headcount, Contact? contact = null) =>
        new(Id<Household>.New())
        {
            Code = code,
            UnitId = unit.Id,
            UnitCode = unit.Code,
            Address = PersonalText.FromPlainText(address),
            ContactName = PersonalText.FromPlainText(contact?.Name),
            ContactPhone = PersonalText.FromPlainText(contact?.Phone),
            Headcount = headcount,
        };

    internal void Reach(Contact? contact) =>
        (ContactName, ContactPhone) = (
            PersonalText.FromPlainText(contact?.Name),
            PersonalText.FromPlainText(contact?.Phone)
        );

    internal void Correct(string? address, Contact? contact)
    {
        Address = PersonalText.FromPlainText(address) ?? Address;
        if (contact is not null)
        {
            Reach(contact);
        }
    }

    internal void Wish(bool notToBeDisturbed) => DoNotDisturb = notToBeDisturbed;
}
