using Commons.Access;
using Commons.OrgUnits;
using Commons.Persons;
using Commons.Purposes;
using Graph;
using Kernel;
using Kernel.PersonalData;

namespace Commons.Households;

/// <summary>
/// 家庭户 · A household as far as serving it needs (PIPL Art. 6, least scope): where it is, whom to speak to and how many live
/// there. No biography, no score, no label.
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

    /// <summary>地址 · The address; masked for those without a purpose.</summary>
    [Personal(PersonalKind.Address)]
    public PersonalText Address { get; private set; } = null!;

    /// <summary>联系人 · Whom to speak to; masked for those without a purpose.</summary>
    [Personal(PersonalKind.Name)]
    public PersonalText? ContactName { get; private set; }

    /// <summary>联系电话 · That person's telephone; masked for those without a purpose.</summary>
    [Personal(PersonalKind.Phone)]
    public PersonalText? ContactPhone { get; private set; }

    /// <summary>常住人口数 · How many people live there.</summary>
    public int Headcount { get; private set; }

    /// <summary>谢绝走访 · The household does not wish to be visited; honoured, and neutral in every figure.</summary>
    public bool DoNotDisturb { get; private set; }

    /// <summary>所在村(社区) · The village or community where it lives.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    internal long UnitCode { get; private init; }

    /// <summary>Enters a household into the registry of a unit.</summary>
    public static Household Enter(string code, UnitRef unit, string address, int headcount, Contact? contact = null) =>
        new(Id<Household>.New())
        {
            Code = code,
            UnitId = unit.Id,
            UnitCode = unit.Code,
            Address = PersonalText.Of(address),
            ContactName = PersonalText.Of(contact?.Name),
            ContactPhone = PersonalText.Of(contact?.Phone),
            Headcount = headcount,
        };

    internal void Reach(Contact? contact) =>
        (ContactName, ContactPhone) = (PersonalText.Of(contact?.Name), PersonalText.Of(contact?.Phone));

    internal void Correct(string? address, Contact? contact)
    {
        Address = PersonalText.Of(address) ?? Address;
        if (contact is not null)
        {
            Reach(contact);
        }
    }

    internal void Wish(bool notToBeDisturbed) => DoNotDisturb = notToBeDisturbed;
}
