using System.ComponentModel.DataAnnotations;
using Commons.Households;
using Commons.OrgUnits;
using Disputes.Store;
using Graph;
using Kernel;

namespace Disputes;

/// <summary>登记矛盾纠纷 · Enters a dispute in the ledger and returns its number.</summary>
/// <param name="UnitId">属地单位 · The unit where it arose.</param>
/// <param name="HouseholdId">涉及的家庭户 · The household it concerns, if any.</param>
/// <param name="Kind">纠纷类型 · The kind.</param>
/// <param name="Title">纠纷名称 · The subject, in a few words.</param>
/// <param name="Summary">纠纷摘要 · What happened; the event, not the persons.</param>
/// <param name="RegisteredOn">登记日期 · The day.</param>
[Change(DisputePermissions.Handle)]
internal sealed record RegisterDispute(
    Id<OrgUnit> UnitId,
    Id<Household>? HouseholdId,
    DisputeKind Kind,
    [property: StringLength(100, MinimumLength = 1)] string Title,
    [property: StringLength(1000, MinimumLength = 1)] string Summary,
    [property: Past] DateOnly RegisteredOn
)
{
    public async Task<Dispute> Apply(
        DisputesContext db,
        Units units,
        HouseholdDirectory households,
        CancellationToken cancellation
    )
    {
        var unit = await units.Require(UnitId, cancellation);
        if (HouseholdId is { } household)
        {
            await households.Require(household, cancellation);
        }

        var number = await Dispute.Numbers.Next(db.Disputes.Select(d => d.Number), RegisteredOn.Year, cancellation);
        var dispute = Dispute.Register(number, Kind, (Title, Summary), unit, HouseholdId, RegisteredOn);
        db.Disputes.Add(dispute);
        return dispute;
    }
}
