using System.Globalization;
using Commons.Importing;
using Commons.Store;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Commons.Calendar;

/// <summary>
/// Imports the exceptional days of the State Council's yearly notices. Importing the same list again changes nothing; a corrected
/// day is updated.
/// </summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
/// <param name="calendars">The calendar cache to invalidate.</param>
public sealed class CalendarImport(IDbContextFactory<CommonsContext> contexts, WorkCalendars calendars)
{
    /// <summary>Imports a CSV file with the columns <c>date,kind,name</c>; the kind is <c>holiday</c> or <c>workday</c>.</summary>
    /// <exception cref="StartupException">The file cannot be read.</exception>
    public Task<ImportReport> Import(
        string path,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    ) => Import(CsvSource.At(path), corrects: true, progress, cancellation);

    /// <summary>
    /// Imports the notices of 2023 to 2026, which are shipped with the program. A day that is already in the registry is not changed:
    /// an administrator may have imported it differently.
    /// </summary>
    public Task<ImportReport> ImportKnownNotices(IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        Import(
            CsvSource.Beside<WorkCalendar>("workday-exceptions-2023-2026.csv"),
            corrects: false,
            progress,
            cancellation
        );

    /// <param name="source">The list.</param>
    /// <param name="corrects">Whether it updates days that are already in the registry.</param>
    /// <param name="progress">Receives the progress.</param>
    /// <param name="cancellation">Cancels the operation; nothing is then changed.</param>
    private async Task<ImportReport> Import(
        CsvSource source,
        bool corrects,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var run = new ImportRun(progress);
        await using var db = contexts.CreateDbContext();
        var known = await db.WorkdayExceptions.ToDictionaryAsync(d => d.Date, cancellation);
        var listed = new HashSet<DateOnly>();
        foreach (var row in source.Rows("date", "kind", "name"))
        {
            if (Read(row, out var day) is { } fault)
            {
                run.Refused(row, fault);
            }
            else if (!known.TryGetValue(day.Date, out var before))
            {
                db.WorkdayExceptions.Add(known[day.Date] = day);
                run.Added(row);
            }
            else if ((before.Kind == day.Kind && before.Name == day.Name) || !corrects)
            {
                run.Unchanged(row);
            }
            else if (listed.Contains(day.Date))
            {
                run.Refused(
                    row,
                    $"日期重复，内容不同 · The day {day.Date:yyyy-MM-dd} was listed before with different values"
                );
            }
            else
            {
                (before.Kind, before.Name) = (day.Kind, day.Name);
                run.Corrected(row);
            }

            listed.Add(day.Date);
        }

        await db.SaveChangesAsync(cancellation);
        calendars.Invalidate();
        return run.Report();
    }

    private static string? Read(CsvRow row, out WorkdayException day)
    {
        day = new WorkdayException
        {
            Date = default,
            Kind = default,
            Name = "",
        };
        if (row.Fault is { } fault)
        {
            return fault;
        }

        if (
            !DateOnly.TryParseExact(
                row[0],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return $"日期应为 yyyy-MM-dd · The date is not in the form yyyy-MM-dd: '{row[0]}'";
        }

        if (row[1] is not ("holiday" or "workday"))
        {
            return $"类型应为 holiday 或 workday · The kind is neither holiday nor workday: '{row[1]}'";
        }

        day = new WorkdayException
        {
            Date = date,
            Kind = row[1] == "holiday" ? WorkdayExceptionKind.Holiday : WorkdayExceptionKind.Workday,
            Name = row[2],
        };
        return CsvRow.FaultOfName(row[2]);
    }
}
