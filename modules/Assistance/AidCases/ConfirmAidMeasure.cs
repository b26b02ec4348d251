using Assistance.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Assistance.AidCases;

/// <summary>户确认帮扶措施 · Records the household's confirmation of a measure; only confirmed measures count.</summary>
/// <param name="AidMeasureId">帮扶措施 · The measure.</param>
/// <param name="ConfirmedOn">确认日期 · The day.</param>
[Change(AssistancePermissions.Confirm)]
[Refuses<AidMeasureStateForbids>]
[Refuses<AidDaysOutOfOrder>]
internal sealed record ConfirmAidMeasure(Id<AidMeasure> AidMeasureId, [property: Past] DateOnly ConfirmedOn)
{
    public async Task<AidMeasure> Apply(AssistanceContext db, CancellationToken cancellation)
    {
        var measure = await db.AidMeasures.Require(
            AidMeasureId,
            ("帮扶措施", "measure"),
            nameof(AidMeasureId),
            cancellation
        );
        measure.Confirm(ConfirmedOn);
        return measure;
    }
}
