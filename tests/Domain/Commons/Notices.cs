using Commons.Calendar;
using Commons.Importing;

namespace Domain.Commons;

/// <summary>The calendar from the notices that ship with the program, without a database.</summary>
internal static class Notices
{
    public static readonly WorkCalendar Known = new(
        CsvSource
            .Beside<WorkCalendar>("workday-exceptions-2023-2026.csv")
            .Rows("date", "kind")
            .ToDictionary(row => DateOnly.Parse(row[0]), row => row[1] == "workday"),
        new DateOnly(2026, 12, 31)
    );
}
