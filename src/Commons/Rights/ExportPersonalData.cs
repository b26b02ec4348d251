using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Officials;
using Commons.Store;
using Graph;

namespace Commons.Rights;

/// <summary>
/// 导出个人信息 · All that every module holds on a person, for that person (PIPL Art. 45): in this answer alone. That it was asked for,
/// by whom it was answered and why is remembered.
/// </summary>
/// <param name="Record">记录 · The record that the person is known by: a petitioner, or a household.</param>
/// <param name="Because">理由 · Who asked, and how it was seen that it is that person.</param>
[Change(RegistryPermissions.HandleRights)]
[Refuses<OfficialNeeded>]
[Refuses<RightsPurposeNeeded>]
[Refuses<NobodysRecord>]
internal sealed record ExportPersonalData(
    NodeRef Record,
    [property: StringLength(200, MinimumLength = 1)] string Because
)
{
    public async Task<Once<RightsRequest, PersonalFile>> Apply(
        CommonsContext db,
        RightsDesk desk,
        CancellationToken cancellation
    )
    {
        var answered = await desk.Answer(Record, PersonalRight.Access, RightsOutcome.Granted, Because, cancellation);
        var file = new PersonalFile(await desk.Held(Record, cancellation)) { Of = Record };
        var request = RightsRequest.Of(answered);
        db.RightsRequests.Add(request);
        return new Once<RightsRequest, PersonalFile>(request, file);
    }
}

/// <summary>个人信息汇总 · All that is held on a person.</summary>
/// <param name="Records">记录 · The records, module by module.</param>
internal sealed record PersonalFile(IReadOnlyList<HeldRecord> Records) : IExport
{
    internal required NodeRef Of { get; init; }

    NodeRef IExport.Record => Of;
}
