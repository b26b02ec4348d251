using System.ComponentModel.DataAnnotations;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Publicity.Store;

namespace Publicity.Sessions;

/// <summary>登记政策宣讲 · Records a policy session that was held.</summary>
/// <param name="UnitId">单位 · The unit where it was held.</param>
/// <param name="SpeakerId">宣讲人 · The speaker.</param>
/// <param name="Topic">宣讲主题 · The topic.</param>
/// <param name="Attendance">参加人数 · The number of participants.</param>
/// <param name="HeldOn">宣讲日期 · The day.</param>
[Change(PublicityPermissions.Write)]
internal sealed record HoldPolicySession(
    Id<OrgUnit> UnitId,
    Id<Official> SpeakerId,
    [property: StringLength(100, MinimumLength = 1)] string Topic,
    [property: Range(0, 100_000)] int Attendance,
    [property: Past] DateOnly HeldOn
)
{
    public async Task<PolicySession> Apply(
        PublicityContext db,
        Units units,
        OfficialDirectory officials,
        CancellationToken cancellation
    )
    {
        await officials.Require([SpeakerId], cancellation);
        var unit = await units.Require(UnitId, cancellation);
        var session = PolicySession.Hold(unit, SpeakerId, Topic, Attendance, HeldOn);
        db.PolicySessions.Add(session);
        return session;
    }
}
