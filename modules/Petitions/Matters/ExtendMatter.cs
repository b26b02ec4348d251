using System.ComponentModel.DataAnnotations;
using Commons.Calendar;
using Graph;
using Kernel;
using Kernel.Storage;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>延长办理期限 · Extends the period of a matter, once, before it has expired (Art. 34).</summary>
/// <param name="MatterId">信访事项 · The matter.</param>
/// <param name="Days">延长天数 · The number of days, at most 30.</param>
/// <param name="ExtendedOn">批准日期 · The day of the approval.</param>
[Change(PetitionPermissions.Handle)]
[Refuses<MatterStateForbids>]
[Refuses<AlreadyExtended>]
[Refuses<PeriodExpired>]
[Refuses<MatterDaysOutOfOrder>]
internal sealed record ExtendMatter(
    Id<Matter> MatterId,
    [property: Range(1, Terms.MostExtensionDays)] int Days,
    [property: Past] DateOnly ExtendedOn
)
{
    public async Task<Matter> Apply(PetitionsContext db, WorkCalendars calendars, CancellationToken cancellation)
    {
        var matter = await db.Matters.Require(MatterId, ("信访事项", "matter"), nameof(MatterId), cancellation);
        matter.Extend(Days, ExtendedOn, await calendars.Current(cancellation));
        return matter;
    }
}
