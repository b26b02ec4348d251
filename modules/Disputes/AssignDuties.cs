using System.ComponentModel.DataAnnotations;
using Commons.Officials;
using Commons.OrgUnits;
using Disputes.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Disputes;

/// <summary>明确五定 · Sets leader, unit, official, plan and deadline of a dispute (C24).</summary>
/// <param name="DisputeId">矛盾纠纷 · The dispute.</param>
/// <param name="LeaderId">包案领导 · The leader in charge.</param>
/// <param name="ResponsibleUnitId">责任单位 · The responsible unit.</param>
/// <param name="ResponsibleId">责任人 · The responsible official.</param>
/// <param name="Plan">化解方案 · The plan for settling it.</param>
/// <param name="DueOn">化解期限，距登记不超过两年 · The deadline, at most two years after the registration.</param>
[Change(DisputePermissions.Handle)]
[Refuses<DisputeStateForbids>]
[Refuses<DisputeDaysOutOfOrder>]
internal sealed record AssignDuties(
    Id<Dispute> DisputeId,
    Id<Official> LeaderId,
    Id<OrgUnit> ResponsibleUnitId,
    Id<Official> ResponsibleId,
    [property: StringLength(1000, MinimumLength = 1)] string Plan,
    DateOnly DueOn
)
{
    public async Task<Dispute> Apply(
        DisputesContext db,
        Units units,
        OfficialDirectory officials,
        CancellationToken cancellation
    )
    {
        var unit = await units.Require(ResponsibleUnitId, cancellation);
        await officials.Require([LeaderId, ResponsibleId], cancellation);
        var dispute = await db.Disputes.Require(DisputeId, ("纠纷", "dispute"), nameof(DisputeId), cancellation);
        dispute.Assign(new Duties(LeaderId, unit.Id, ResponsibleId, Plan, DueOn));
        return dispute;
    }
}
