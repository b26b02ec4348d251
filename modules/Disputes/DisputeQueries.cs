using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Disputes.Store;
using Graph;

namespace Disputes;

[Extends<Query>]
internal static class DisputeQueries
{
    /// <summary>按编号查纠纷 · The dispute with a number.</summary>
    [Lookup("Number")]
    public static IQueryable<Dispute> Dispute(DisputesContext db) => db.Disputes;

    /// <summary>矛盾纠纷 · Disputes.</summary>
    [Connection]
    public static IQueryable<Dispute> Disputes(DisputesContext db) => db.Disputes;
}

[Extends<OrgUnit>]
internal static class OrgUnitDisputes
{
    /// <summary>本单位的矛盾纠纷 · Disputes that arose in this unit.</summary>
    [Connection(nameof(Dispute.UnitId))]
    public static IQueryable<Dispute> Disputes(DisputesContext db) => db.Disputes;
}

[Extends<Official>]
internal static class OfficialDisputes
{
    /// <summary>负责的矛盾纠纷 · Disputes that this official is responsible for.</summary>
    [Connection(nameof(Dispute.ResponsibleId))]
    public static IQueryable<Dispute> Disputes(DisputesContext db) => db.Disputes;
}

[Extends<Household>]
internal static class HouseholdDisputes
{
    /// <summary>涉及本户的矛盾纠纷 · Disputes that concern this household.</summary>
    [Connection(nameof(Dispute.HouseholdId), IsShort = true)]
    public static IQueryable<Dispute> Disputes(DisputesContext db) => db.Disputes;
}
