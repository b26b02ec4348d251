using Assessment.Store;
using Graph;
using Kernel;
using Kernel.Storage;
using Kernel.Time;

namespace Assessment.Schemes;

/// <summary>锁定月份 · Locks the months of a scheme up to one that has ended; locked months are scored.</summary>
/// <param name="SchemeId">考核方案 · The scheme.</param>
/// <param name="Through">锁定至，含当月 · The last month to lock.</param>
[Change(AssessmentPermissions.Manage)]
[Refuses<SchemeStateForbids>]
[Refuses<MonthOutsideYear>]
[Refuses<MonthNotEnded>]
[Refuses<MonthsAlreadyLocked>]
internal sealed record LockMonths(Id<Scheme> SchemeId, Month Through)
{
    public async Task<Scheme> Apply(AssessmentContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var scheme = await db.Schemes.Require(SchemeId, ("考核方案", "scheme"), nameof(SchemeId), cancellation);
        scheme.Lock(Through, clock.Today());
        return scheme;
    }
}
