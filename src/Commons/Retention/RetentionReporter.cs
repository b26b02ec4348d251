using Commons.Store;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Commons.Retention;

/// <summary>Combines what modules erase on a day under a rule into one report.</summary>
internal sealed class RetentionReporter(CommonsContext db) : IEventHandler<RecordsErased>
{
    public async Task React(IReadOnlyList<RecordsErased> happened, CancellationToken cancellation)
    {
        foreach (var day in happened.GroupBy(e => (e.Rule, e.On)))
        {
            var (rule, on) = day.Key;
            var report = await db.RetentionReports.SingleOrDefaultAsync(
                r => r.Rule == rule && r.On == on,
                cancellation
            );
            report ??= db.RetentionReports.Add(RetentionReport.Create(rule, on)).Entity;
            foreach (var erased in day)
            {
                report.Add(erased);
            }
        }
    }
}
