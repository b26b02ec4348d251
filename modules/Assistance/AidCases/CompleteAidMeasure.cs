using Assistance.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Assistance.AidCases;

/// <summary>完成帮扶措施 · Records that a measure was done.</summary>
/// <param name="AidMeasureId">帮扶措施 · The measure.</param>
/// <param name="DoneOn">完成日期 · The day.</param>
[Change(AssistancePermissions.Handle)]
[Refuses<AidMeasureStateForbids>]
[Refuses<AidDaysOutOfOrder>]
internal sealed record CompleteAidMeasure(Id<AidMeasure> AidMeasureId, [property: Past] DateOnly DoneOn)
{
    public async Task<AidMeasure> Apply(AssistanceContext db, CancellationToken cancellation)
    {
        var measure = await db.AidMeasures.Require(
            AidMeasureId,
            ("帮扶措施", "measure"),
            nameof(AidMeasureId),
            cancellation
        );
        measure.Complete(DoneOn);
        return measure;
    }
}
