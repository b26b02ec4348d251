using System.Text.Json;
using Commons.Calendar;
using Graph.Tests.Hosting;
using Kernel.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>A leader's obligations depend on days in post and on working days: a change of the registry changes the figures.</summary>
public sealed class RegistryFigureTests(TestHost host) : IClassFixture<TestHost>
{
    private const string End =
        "mutation($tenure: ID!, $on: Date!) { endTenure(input: { tenureId: $tenure, on: $on }) { tenure { to } errors { ... on Error { code } } } }";

    private static readonly int Year = TimeProvider.System.Today().Year;

    [Fact]
    public async Task A_tenure_that_ends_and_a_working_day_that_is_none_change_what_is_due()
    {
        var known = (await host.Data("{ official(number: \"WP0002\") { tenures(first: 1) { nodes { id } } } }"))
            .GetProperty("official")
            .GetProperty("tenures")
            .GetProperty("nodes")[0]
            .GetProperty("id")
            .GetString();
        var before = await Due();
        Assert.All(
            ["V01", "V02"],
            measure => Assert.All(Enumerable.Range(0, 12), m => Assert.True(before[measure][m] > 0))
        );

        var ended = await host.Data(End, new { tenure = known, on = $"{Year}-01-20" });
        Assert.Equal(JsonValueKind.Null, ended.GetProperty("endTenure").GetProperty("errors").ValueKind);
        await host.Settle();
        var left = await Due();
        Assert.All(
            ["V01", "V02"],
            measure =>
            {
                Assert.InRange(left[measure][0], 0.0001m, before[measure][0] - 0.0001m);
                Assert.All(left[measure].Skip(1), due => Assert.Equal(0, due));
            }
        );

        // The rest of January then has one working day less, so the days before it weigh more.
        var calendar = await host.Services.GetRequiredService<WorkCalendars>().Current(default);
        var day = Enumerable.Range(21, 10).Select(d => new DateOnly(Year, 1, d)).First(calendar.IsWorkday);
        var list = Path.GetTempFileName();
        await File.WriteAllTextAsync(list, $"date,kind,name\n{day:yyyy-MM-dd},holiday,临时放假\n");
        await host.Services.GetRequiredService<CalendarImport>().Import(list, null, default);
        File.Delete(list);
        await host.Settle();
        var fewer = await Due();
        Assert.All(["V01", "V02"], measure => Assert.True(fewer[measure][0] > left[measure][0]));
    }

    private async Task<Dictionary<string, List<decimal>>> Due() =>
        (
            await host.Data(
                $"{{ official(number: \"WP0002\") {{ scorecard(year: {Year}) {{ indicators {{ code months {{ month denominator }} }} }} }} }}"
            )
        )
            .GetProperty("official")
            .GetProperty("scorecard")
            .GetProperty("indicators")
            .EnumerateArray()
            .ToDictionary(
                i => i.GetProperty("code").GetString()!,
                i =>
                    i.GetProperty("months")
                        .EnumerateArray()
                        .Select(m => m.GetProperty("denominator").GetDecimal())
                        .ToList()
            );
}
