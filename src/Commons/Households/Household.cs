using Commons.Access;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Households;

/// <summary>
/// 家庭户 · A household as far as serving it needs (PIPL Art. 6, least scope): where it is and how many live there. No
/// biography, no score, no label.
/// </summary>
[Needs(RegistryPermissions.ReadHouseholds)]
[Unprofiled]
public sealed class Household : Entity<Household>
{
    private Household() { }

    private Household(Id<Household> id)
        : base(id) { }

    /// <summary>户编号 · The household's number.</summary>
    public string Code { get; private init; } = "";

    /// <summary>地址 · The address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>常住人口数 · How many people live there.</summary>
    public int Headcount { get; private set; }

    /// <summary>谢绝走访 · The household does not wish to be visited; honoured, and neutral in every figure.</summary>
    public bool DoNotDisturb { get; private set; }

    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    internal long UnitCode { get; private init; }

    /// <summary>Enters a household into the registry of a unit.</summary>
    public static Household Enter(string code, UnitRef unit, string address, int headcount) =>
        new(Id<Household>.New())
        {
            Code = code,
            UnitId = unit.Id,
            UnitCode = unit.Code,
            Address = address,
            Headcount = headcount,
        };

    internal void Wish(bool notToBeDisturbed) => DoNotDisturb = notToBeDisturbed;
}
