using Commons.Retention;
using Kernel.Hosting;
using Kernel.Outbox;
using Kernel.Time;
using Microsoft.Extensions.Options;

namespace Host.Verbs;

/// <summary>The verbs for retention: what is due, and erasing it now instead of at night.</summary>
internal static class Retention
{
    /// <summary>Prints a row for each rule: the period, the number of records due, and the result of the last run.</summary>
    public static Task Status(IServiceProvider services) =>
        Interruptible.Run(async cancellation =>
        {
            var (options, today) = (
                services.GetRequiredService<IOptions<RetentionOptions>>().Value,
                services.GetRequiredService<TimeProvider>().Today()
            );
            var run = services.GetRequiredService<RetentionRun>();
            var due = await run.Due(today, cancellation);
            Console.WriteLine(
                $"{"rule", -16} {"years", 5} {"kept from", 10} {"due", 8} {"last run", 10} {"erased", 8}"
            );
            foreach (var (rule, count) in due)
            {
                var last = await run.Last(rule, cancellation);
                Console.WriteLine(
                    $"{rule, -16} {options.YearsOf(rule), 5} {options.KeptFrom(rule, today):yyyy-MM-dd} {count, 8:N0} {(last is null ? "-" : $"{last.On:yyyy-MM-dd}"), 10} {last?.Erased ?? 0, 8:N0}"
                );
            }
        });

    /// <summary>Erases what is due and prints the numbers.</summary>
    public static Task Run(IServiceProvider services) =>
        Interruptible.Run(async cancellation =>
        {
            await services.GetRequiredService<Migrator>().Ready(cancellation);
            var run = services.GetRequiredService<RetentionRun>();
            var erased = await run.Erase(
                services.GetRequiredService<TimeProvider>().Today(),
                new ConsoleBatches(),
                cancellation
            );
            var deleted = await run.DeleteExpiredKeys(services.GetRequiredService<TimeProvider>().Now(), cancellation);
            await services.GetRequiredService<OutboxDispatcher>().Drain(cancellation);
            foreach (var (rule, count) in erased)
            {
                Console.WriteLine($"已清除 · Erased: {rule, -16} {count, 8:N0}");
            }

            Console.WriteLine($"已删除的幂等键 · Idempotency keys deleted: {deleted:N0}");
        });

    private sealed class ConsoleBatches : IProgress<RecordsErased>
    {
        public void Report(RecordsErased value)
        {
            if (value.Count > 0)
            {
                Console.WriteLine($"{value.Rule}: {value.Count:N0}");
            }
        }
    }
}
