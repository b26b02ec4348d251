using Commons.Calendar;
using Commons.Importing;
using Commons.OrgUnits.Import;
using Kernel.Settings;
using Kernel.Storage;

namespace Host.Verbs;

/// <summary>The verbs for imports; rejected rows are listed.</summary>
internal static class Import
{
    public static Task Divisions(IServiceProvider services, string path) =>
        Run(
            services,
            (progress, cancellation) =>
                services.GetRequiredService<DivisionImport>().Import(path, progress, cancellation)
        );

    public static Task Calendar(IServiceProvider services, string path) =>
        Run(
            services,
            (progress, cancellation) =>
                services.GetRequiredService<CalendarImport>().Import(path, progress, cancellation)
        );

    private static Task Run(
        IServiceProvider services,
        Func<IProgress<ImportProgress>, CancellationToken, Task<ImportReport>> import
    ) =>
        Interruptible.Run(async cancellation =>
        {
            await services.GetRequiredService<Installation>().Migrate(cancellation);
            await using var held = await services
                .GetRequiredService<InstallationLock>()
                .Acquire(InstallationLock.Preparation, cancellation);
            var report = await import(new ConsoleProgress(), cancellation);
            foreach (var row in report.BadRows)
            {
                await Console.Error.WriteLineAsync(row.ToString());
            }

            Console.WriteLine(report);
            if (report.Read == report.Bad)
            {
                throw new StartupException(
                    report.Read == 0
                        ? "名录没有内容 · The list has no rows."
                        : "没有一行可以导入 · No row of the list could be imported."
                );
            }
        });

    /// <summary>Prints a line every so many rows: enough to see the progress, readable in a log.</summary>
    private sealed class ConsoleProgress : IProgress<ImportProgress>
    {
        private const int Step = 20_000;
        private long next = Step;

        public void Report(ImportProgress value)
        {
            if (value.Read >= next)
            {
                next = value.Read - (value.Read % Step) + Step;
                Console.WriteLine($"{value.File}: {value.Read:N0}");
            }
        }
    }
}
