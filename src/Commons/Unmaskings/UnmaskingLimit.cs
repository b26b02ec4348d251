using System.Diagnostics.Metrics;
using Commons.Officials;
using Commons.Store;
using Kernel;
using Kernel.Access;
using Kernel.Audit;
using Kernel.Errors;
using Kernel.Storage.Errors;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Commons.Unmaskings;

/// <summary>
/// Limits how many records an official unmasks per hour. An unmasking is counted before it is carried out, with a conditional
/// update, so that concurrent requests cannot exceed the limit. Reaching the limit raises an alert once an hour: a metric, a log
/// message and an audit entry.
/// </summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
/// <param name="trail">Writes the audit entry.</param>
/// <param name="options">The limit.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">The log.</param>
internal sealed partial class UnmaskingLimit(
    IDbContextFactory<CommonsContext> contexts,
    AuditWriter trail,
    IOptions<UnmaskingOptions> options,
    TimeProvider clock,
    ILogger<UnmaskingLimit> log
)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly Meter Meter = new("Monolith.Commons");
    private static readonly Counter<long> Reached = Meter.CreateCounter<long>(
        "personal.unmaskings.limited",
        "{official}",
        "How often an official reached the hourly limit of unmaskings."
    );

    /// <summary>Counts one more unmasking.</summary>
    /// <exception cref="UnmaskingLimitReached">The limit is reached.</exception>
    public async Task Take(CurrentIdentity caller, Id<Official> official, CancellationToken cancellation)
    {
        var (now, most) = (clock.Now(), options.Value.PerHour);
        var over = now - Window;
        await using var db = contexts.CreateDbContext();
        var own = db.UnmaskingQuotas.Where(q => q.OfficialId == official);
        while (true)
        {
            var counted = await own.Where(q => q.Count < most || q.Since <= over)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(q => q.Count, q => q.Since <= over ? 1 : q.Count + 1)
                            .SetProperty(q => q.Since, q => q.Since <= over ? now : q.Since),
                    cancellation
                );
            if (counted == 1 || await Begin(db, official, now, cancellation))
            {
                return;
            }

            if (await own.AnyAsync(q => q.Count >= most && q.Since > over, cancellation))
            {
                await Alert(db, own, caller, official, most, cancellation);
                throw new UnmaskingLimitReached(most);
            }
        }
    }

    /// <returns>Whether this is the official's first unmasking.</returns>
    private static async Task<bool> Begin(
        CommonsContext db,
        Id<Official> official,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (await db.UnmaskingQuotas.AnyAsync(q => q.OfficialId == official, cancellation))
        {
            return false;
        }

        db.UnmaskingQuotas.Add(
            new UnmaskingQuota
            {
                OfficialId = official,
                Since = now,
                Count = 1,
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException raced) when (StorageErrors.IsDuplicate(raced))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task Alert(
        CommonsContext db,
        IQueryable<UnmaskingQuota> own,
        CurrentIdentity caller,
        Id<Official> official,
        int most,
        CancellationToken cancellation
    )
    {
        var isFirst = await own.Where(q => q.Count == most)
            .ExecuteUpdateAsync(set => set.SetProperty(q => q.Count, most + 1), cancellation);
        if (isFirst == 0)
        {
            return;
        }

        Reached.Add(1);
        LimitReached(caller.Identity.Name, most);
        db.Acting = caller;
        trail.Note(db, AuditKind.LimitReached, nameof(Official), official.Value, $$"""{"unmaskings":{{most}}}""");
        await db.SaveChangesAsync(cancellation);
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "Official {Number} has unmasked {Most} records within an hour; further ones are refused until the hour has passed"
    )]
    private partial void LimitReached(string number, int most);
}

/// <summary>一小时内查看过多 · The official has reached the hourly limit of unmaskings.</summary>
/// <param name="most">The limit.</param>
internal sealed class UnmaskingLimitReached(int most)
    : DomainError(
        $"一小时内最多可查看 {most} 条记录的个人信息，请稍后再试。",
        $"You can unmask at most {most} records an hour; try again later."
    );
