using Commons.Retention;
using Kernel.Hosting;
using Kernel.Outbox;
using Kernel.Time;
using Microsoft.Extensions.Options;

namespace Host.Verbs;

/// <summary>What has been kept long enough: how much of it there is, and its erasure now rather than at night.</summary>
internal static class Retention
{
    /// <summary>A row for each rule: how long, how many records wait, and what the last run erased.</summary>
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

    /// <summary>Erases it, and says how much it was.</summary>
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
            var forgotten = await run.Forget(services.GetRequiredService<TimeProvider>().Now(), cancellation);
            await services.GetRequiredService<OutboxDispatcher>().Drain(cancellation);
            foreach (var (rule, count) in erased)
            {
                Console.WriteLine($"已清除 · Erased: {rule, -16} {count, 8:N0}");
            }

            Console.WriteLine($"已忘记的幂等键 · Idempotency keys forgotten: {forgotten:N0}");
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
