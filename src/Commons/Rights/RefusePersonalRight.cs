using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Officials;
using Commons.Store;
using Graph;

namespace Commons.Rights;

/// <summary>拒绝个人信息权利请求 · Rejects a person's request, with the reason given to the person (PIPL Art. 50).</summary>
/// <param name="Record">记录 · The record that identifies the person.</param>
/// <param name="Right">权利 · The right that was asked for.</param>
/// <param name="Because">理由 · Why it is rejected.</param>
[Change(RegistryPermissions.HandleRights)]
[Refuses<OfficialRequired>]
[Refuses<RightsPurposeRequired>]
internal sealed record RefusePersonalRight(
    NodeRef Record,
    PersonalRight Right,
    [property: StringLength(200, MinimumLength = 1)] string Because
)
{
    public async Task<RightsRequest> Apply(CommonsContext db, PersonalRights desk, CancellationToken cancellation)
    {
        var request = RightsRequest.From(
            await desk.Answer(Record, Right, RightsOutcome.Refused, Because, cancellation)
        );
        db.RightsRequests.Add(request);
        return request;
    }
}
