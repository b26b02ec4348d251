using Commons.Calendar;
using Graph;
using Kernel;
using Kernel.Data;
using Kernel.Time;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>受理信访事项 · Accepts a matter and tells the petitioner so in writing; the term of the conclusion starts.</summary>
/// <param name="MatterId">信访事项 · The matter.</param>
/// <param name="AcceptedOn">受理日期 · The day of acceptance and of the written notice.</param>
[Change]
[Refuses<MatterStateForbids>]
[Refuses<MatterDaysOutOfOrder>]
[Refuses<MatterDayNotYet>]
internal sealed record AcceptMatter(Id<Matter> MatterId, DateOnly AcceptedOn)
{
    public async Task<Matter> Apply(
        PetitionsContext db,
        WorkCalendars calendars,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var matter = await db.Matters.Require(MatterId, ("信访事项", "matter"), nameof(MatterId), cancellation);
        if (AcceptedOn > clock.Today())
        {
            throw new MatterDayNotYet().About(nameof(AcceptedOn));
        }

        matter.Accept(AcceptedOn, await calendars.Current(cancellation));
        return matter;
    }
}
