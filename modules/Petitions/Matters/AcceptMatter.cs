using Commons.Calendar;
using Graph;
using Kernel;
using Kernel.Storage;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>受理信访事项 · Accepts a matter and notifies the petitioner in writing; the period for its conclusion begins.</summary>
/// <param name="MatterId">信访事项 · The matter.</param>
/// <param name="AcceptedOn">受理日期 · The day of acceptance and of the written notice.</param>
[Change(PetitionPermissions.Handle)]
[Refuses<MatterStateForbids>]
[Refuses<MatterDaysOutOfOrder>]
internal sealed record AcceptMatter(Id<Matter> MatterId, [property: Past] DateOnly AcceptedOn)
{
    public async Task<Matter> Apply(PetitionsContext db, WorkCalendars calendars, CancellationToken cancellation)
    {
        var matter = await db.Matters.Require(MatterId, ("信访事项", "matter"), nameof(MatterId), cancellation);
        matter.Accept(AcceptedOn, await calendars.Current(cancellation));
        return matter;
    }
}
