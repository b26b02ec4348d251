using System.Text.Json;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>The demonstration created on different days of the year: in the middle, on the first day, and on 29 February.</summary>
public sealed class DemonstrationTests
{
    // Dates that may be in the future: deadlines, ends of grants, and the calendar.
    private static readonly HashSet<string> OfTheFuture = ["DueOn", "NoticeDueOn", "Until", "ValidTo", "Date"];

    [Theory]
    [InlineData("2026-03-10", 2026)]
    [InlineData("2026-01-01", 2026)]
    [InlineData("2028-02-29", 2028)]
    [InlineData("2025-01-31", 2026)]
    public async Task Nothing_is_dated_after_the_day_and_what_is_entered_on_it_shows_in_the_figures_of_its_month(
        string day,
        int year
    )
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        await using var host = new MadeOn(today, year);
        await host.InitializeAsync();
        Assert.Empty(await DatedAfter(today, host.Services));

        var month = $"{today:yyyy-MM}";
        var before = await Community(host, today.Year);
        var figure = Ledger(before, month);
        Assert.All(
            before.GetProperty("scorecard").GetProperty("indicators").EnumerateArray(),
            i => Assert.All(Months(i), m => Assert.Equal(string.CompareOrdinal(NameOf(m), month) < 0, IsLocked(m)))
        );
        var registered = await host.Data(
            "mutation ($input: RegisterDisputeInput!) { registerDispute(input: $input) { dispute { number } } }",
            new
            {
                input = new
                {
                    unitId = before.GetProperty("id").GetString(),
                    kind = "NEIGHBOURS",
                    title = "滴水纠纷",
                    summary = "屋檐滴水引起争执。",
                    registeredOn = day,
                },
            }
        );
        Assert.StartsWith(
            "JF",
            registered.GetProperty("registerDispute").GetProperty("dispute").GetProperty("number").GetString()
        );
        await host.Settle();
        Assert.Equal((figure.Rows + 1, false), Ledger(await Community(host, today.Year), month));
    }

    private static async Task<JsonElement> Community(TestHost host, int year)
    {
        var data = await host.Data(
            """
            query ($year: Int!) {
              orgUnit(code: 350824001001) { id scorecard(year: $year) { state indicators { code state months { month locked denominator } } } }
            }
            """,
            new { year }
        );
        return data.GetProperty("orgUnit");
    }

    // Each dispute of a month is a row of the ledger that D01 reads.
    private static (decimal Rows, bool Locked) Ledger(JsonElement unit, string month)
    {
        var card = unit.GetProperty("scorecard");
        var ledger = card.GetProperty("indicators")
            .EnumerateArray()
            .Single(i => i.GetProperty("code").ValueEquals("D01"));
        var now = Months(ledger).Single(m => NameOf(m) == month);
        return (now.GetProperty("denominator").GetDecimal(), IsLocked(now));
    }

    private static List<JsonElement> Months(JsonElement indicator) =>
        [.. indicator.GetProperty("months").EnumerateArray()];

    private static string NameOf(JsonElement month) => month.GetProperty("month").GetString()!;

    private static bool IsLocked(JsonElement month) => month.GetProperty("locked").GetBoolean();

    private static async Task<List<string>> DatedAfter(DateOnly today, IServiceProvider services)
    {
        var found = new List<string>();
        foreach (var store in services.GetServices<ModuleStore>())
        {
            await using var db = store.Open();
            var sql = db.GetService<ISqlGenerationHelper>();
            foreach (
                var property in db
                    .Model.GetEntityTypes()
                    .SelectMany(e => e.GetProperties())
                    .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(DateOnly))
                    .Where(p => !OfTheFuture.Contains(p.Name))
            )
            {
                var type = property.DeclaringType.ContainingEntityType;
                var (column, table) = (
                    sql.DelimitIdentifier(property.GetColumnName()),
                    sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema())
                );
#pragma warning disable EF1002 // The names are the model's own.
                var last = await db
                    .Database.SqlQueryRaw<DateOnly?>($"SELECT MAX({column}) AS \"Value\" FROM {table}")
                    .SingleAsync();
#pragma warning restore EF1002
                if (last > today)
                {
                    found.Add($"{table}.{column}: {last}");
                }
            }
        }

        return found;
    }

    /// <summary>A host whose demonstration is created on the current day of its clock.</summary>
    private sealed class MadeOn(DateOnly today, int year) : TestHost, IAsyncDisposable
    {
        protected override TimeProvider Clock { get; } =
            new MadeUpYear.FixedDay(new DateTimeOffset(today, new TimeOnly(10, 0), Kernel.Time.Clock.ChinaOffset));

        protected override async Task<string[]> Take()
        {
            string[] settings = Installations.Settings(Directory.CreateTempSubdirectory("made-on-").FullName);
            await using var app = Host.Application.Build(
                [.. settings, "--environment=Development", $"--Demo:Year={year}"],
                Clock
            );
            await app.Services.GetRequiredService<Host.Installation>().Prepare(CancellationToken.None);
            return settings;
        }

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
