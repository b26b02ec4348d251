using Commons.Calendar;
using Commons.Store;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Domain.Commons;

public sealed class CalendarImportTests
{
    private const string Header = "date,kind,name";

    [Fact]
    public async Task The_notices_that_come_with_the_program_make_the_calendar()
    {
        await using var registry = await Registry.Open();
        var report = await registry.Get<CalendarImport>().ImportKnownNotices(null, default);
        Assert.Equal((141, 0), (report.Added, report.Bad));
        var calendar = await registry.Get<WorkCalendars>().Current(default);
        Assert.Equal(new DateOnly(2026, 12, 31), calendar.Horizon);
        Assert.Equal(248, calendar.Workdays(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_says_so()
    {
        await using var registry = await Registry.Open();
        await registry.Get<CalendarImport>().ImportKnownNotices(null, default);
        var second = await registry.Get<CalendarImport>().ImportKnownNotices(null, default);
        Assert.True(second.ChangedNothing);
        Assert.Equal(141, second.Unchanged);
    }

    [Fact]
    public async Task What_an_administrator_has_imported_otherwise_is_not_corrected_by_the_next_start()
    {
        await using var registry = await Registry.Open();
        await registry.Get<CalendarImport>().ImportKnownNotices(null, default);
        var moved = await registry.Write(
            "moved.csv",
            Header,
            "2026-10-01,workday,本县另行安排",
            "2026-10-09,holiday,补休"
        );
        await registry.Get<CalendarImport>().Import(moved, null, default);
        var again = await registry.Get<CalendarImport>().ImportKnownNotices(null, default);
        Assert.True(again.ChangedNothing);
        var calendar = await registry.Get<WorkCalendars>().Current(default);
        Assert.True(calendar.IsWorkday(new DateOnly(2026, 10, 1)));
        Assert.False(calendar.IsWorkday(new DateOnly(2026, 10, 9)));
    }

    [Fact]
    public async Task A_correction_that_came_before_the_first_start_stays_and_the_rest_of_its_year_is_added()
    {
        await using var registry = await Registry.Open();
        var moved = await registry.Write("moved.csv", Header, "2026-10-01,workday,本县另行安排");
        await registry.Get<CalendarImport>().Import(moved, null, default);
        var start = await registry.Get<CalendarImport>().ImportKnownNotices(null, default);
        Assert.Equal((140, 0), (start.Added, start.Corrected));
        var calendar = await registry.Get<WorkCalendars>().Current(default);
        Assert.True(calendar.IsWorkday(new DateOnly(2026, 10, 1)));
        Assert.False(calendar.IsWorkday(new DateOnly(2026, 10, 2)));
    }

    [Fact]
    public async Task The_next_notice_moves_the_horizon_at_once()
    {
        await using var registry = await Registry.Open();
        await registry.Get<CalendarImport>().ImportKnownNotices(null, default);
        var before = await registry.Get<WorkCalendars>().Current(default);
        Assert.True(before.IsWorkday(new DateOnly(2027, 1, 1)));
        var path = await registry.Write("2027.csv", Header, "2027-01-01,holiday,元旦");
        await registry.Get<CalendarImport>().Import(path, null, default);
        var after = await registry.Get<WorkCalendars>().Current(default);
        Assert.False(after.IsWorkday(new DateOnly(2027, 1, 1)));
        Assert.Equal(new DateOnly(2027, 12, 31), after.Horizon);
    }

    [Fact]
    public async Task What_another_process_imports_is_known_within_seconds()
    {
        await using var registry = await Registry.Open();
        var clock = new Ticking();
        var running = new WorkCalendars(registry.Get<IDbContextFactory<CommonsContext>>(), clock);
        var newYear = new DateOnly(2027, 1, 1);
        Assert.True((await running.Current(default)).IsWorkday(newYear));
        var path = await registry.Write("2027.csv", Header, "2027-01-01,holiday,元旦");
        await registry.Get<CalendarImport>().Import(path, null, default);
        Assert.True((await running.Current(default)).IsWorkday(newYear));
        clock.Seconds += 3;
        Assert.False((await running.Current(default)).IsWorkday(newYear));
    }

    [Fact]
    public async Task A_corrected_notice_corrects_the_day()
    {
        await using var registry = await Registry.Open();
        var first = await registry.Write("first.csv", Header, "2027-01-03,holiday,元旦");
        var second = await registry.Write("second.csv", Header, "2027-01-03,workday,元旦");
        await registry.Get<CalendarImport>().Import(first, null, default);
        var report = await registry.Get<CalendarImport>().Import(second, null, default);
        Assert.Equal((0, 1), (report.Added, report.Corrected));
        Assert.True((await registry.Get<WorkCalendars>().Current(default)).IsWorkday(new DateOnly(2027, 1, 3)));
    }

    [Fact]
    public async Task Bad_rows_are_named_by_file_line_and_reason_and_the_good_ones_are_kept()
    {
        await using var registry = await Registry.Open();
        var path = await registry.Write(
            "days.csv",
            Header,
            "2027-01-01,holiday,元旦",
            "2027-02-30,holiday,春节",
            "2027-02-06,festival,春节",
            "2027-02-07,holiday,",
            "2027-01-01,workday,元旦",
            "2027-01-01,holiday,元旦",
            "2027-02-08"
        );
        var report = await registry.Get<CalendarImport>().Import(path, null, default);
        Assert.Equal((1, 1, 5), (report.Added, report.Unchanged, report.Bad));
        Assert.Equal([3, 4, 5, 6, 8], report.BadRows.Select(row => row.Line));
        Assert.StartsWith("days.csv:3: 日期应为", report.BadRows[0].ToString(), StringComparison.Ordinal);
        Assert.False((await registry.Get<WorkCalendars>().Current(default)).IsWorkday(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public async Task A_missing_file_is_refused_in_one_line()
    {
        await using var registry = await Registry.Open();
        var refusal = await Assert.ThrowsAsync<StartupException>(() =>
            registry.Get<CalendarImport>().Import(Path.Combine(registry.Folder, "nowhere.csv"), null, default)
        );
        Assert.Contains("nowhere.csv cannot be read", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class Ticking : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
