using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Officials;
using Commons.Store;
using Graph;

namespace Commons.Rights;

/// <summary>
/// 导出个人信息 · Exports all data that any module stores about a person, for that person (PIPL Art. 45). The data is only in this
/// response; the request, the official who answered it and the reason are recorded.
/// </summary>
/// <param name="Record">记录 · The record that identifies the person: a petitioner, or a household.</param>
/// <param name="Because">理由 · Who made the request, and how the identity was verified.</param>
[Change(RegistryPermissions.HandleRights)]
[Refuses<OfficialRequired>]
[Refuses<RightsPurposeRequired>]
[Refuses<RecordNotPersonal>]
internal sealed record ExportPersonalData(
    NodeRef Record,
    [property: StringLength(200, MinimumLength = 1)] string Because
)
{
    public async Task<Once<RightsRequest, PersonalFile>> Apply(
        CommonsContext db,
        PersonalRights desk,
        CancellationToken cancellation
    )
    {
        var answered = await desk.Answer(Record, PersonalRight.Access, RightsOutcome.Granted, Because, cancellation);
        var file = new PersonalFile(await desk.Find(Record, cancellation)) { Of = Record };
        var request = RightsRequest.From(answered);
        db.RightsRequests.Add(request);
        return new Once<RightsRequest, PersonalFile>(request, file);
    }
}

/// <summary>个人信息汇总 · All data stored about a person.</summary>
/// <param name="Records">记录 · The records of all modules.</param>
internal sealed record PersonalFile(IReadOnlyList<HeldRecord> Records) : IExport
{
    internal required NodeRef Of { get; init; }

    NodeRef IExport.Record => Of;
}
