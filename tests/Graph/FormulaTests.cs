using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>Indicators that an assessment unit publishes itself, and what no indicator may count.</summary>
public sealed class FormulaTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Publish =
        "mutation($input: PublishIndicatorInput!) { publishIndicator(input: $input) { indicatorVersion { id code edition formula } errors { ... on Error { code message path } } } }";

    [Fact]
    public async Task A_formula_that_counts_petitions_as_worse_is_refused_with_its_source_and_direction()
    {
        foreach (var input in new[] { Rare(), Inverse(), Negative() })
        {
            var (english, chinese) = (await Refused(input, "en"), await Refused(input, "zh-CN"));
            Assert.Equal("GRIEVANCE_PENALISED", english.GetProperty("code").GetString());
            Assert.Contains("P06", english.GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.Contains("is better", english.GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.Contains("信访件", chinese.GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            "X9",
            (await host.Data("{ indicators { nodes { code } } }")).GetRawText(),
            StringComparison.Ordinal
        );

        static object Rare() => Input("X91", "LOWER_IS_BETTER", [D("P06")], [D("V04")], 0.1m, 0.9m);
        static object Inverse() => Input("X92", "HIGHER_IS_BETTER", [N("V04")], [D("P06")]);
        static object Negative() => Input("X93", "HIGHER_IS_BETTER", [N("V04"), D("P06", -0.01m)], [D("V04")]);
    }

    [Fact]
    public async Task Nor_is_it_let_through_by_way_of_another_indicator()
    {
        var inner = await Published(Input("X11", "HIGHER_IS_BETTER", [N("P06"), N("V04")], [D("P06"), D("V04")]));
        Assert.Equal("(P06.N + V04.N) / (P06.D + V04.D)", inner.GetProperty("formula").GetString());
        var outer = await Refused(Input("X12", "HIGHER_IS_BETTER", [N("V04")], [D("X11")]), "en");
        Assert.Equal("GRIEVANCE_PENALISED", outer.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Factors_that_multiply_beyond_bounds_by_way_of_other_indicators_are_refused()
    {
        await Published(Input("X60", "HIGHER_IS_BETTER", [N("V04", 1000)], [D("V04", 1000)]));
        foreach (
            var input in new[]
            {
                Input("X61", "HIGHER_IS_BETTER", [N("X60", 2)], [D("V04")]),
                Input("X61", "HIGHER_IS_BETTER", [.. Enumerable.Repeat(N("V04", 1000), 10)], [D("V04")]),
            }
        )
        {
            Assert.Equal("FORMULA_TOO_LARGE", (await Refused(input, "en")).GetProperty("code").GetString());
        }

        // A factor too small to be stored would change the formula.
        await Published(Input("X62", "HIGHER_IS_BETTER", [N("V04", 0.001m)], [D("V04", 0.001m)]));
        Assert.Equal(
            "FORMULA_TOO_LARGE",
            (await Refused(Input("X63", "HIGHER_IS_BETTER", [N("X62", 0.001m)], [D("V04")]), "en"))
                .GetProperty("code")
                .GetString()
        );
    }

    [Fact]
    public async Task The_built_in_indicators_are_listed_and_each_may_stand_in_a_scheme()
    {
        var all = (
            await host.Data(
                "{ indicatorCatalogue { code name englishName subjects direction target limit year formula leastCount infoOnly clauses laws } }"
            )
        ).GetProperty("indicatorCatalogue");
        Assert.Equal(
            ["V01", "V02", "V04", "P04", "P05", "P06", "P08", "D01", "D03", "A01", "A02", "U01", "U02"],
            all.EnumerateArray().Select(i => i.GetProperty("code").GetString())
        );
        var closed = all.EnumerateArray().Single(i => i.GetProperty("code").ValueEquals("V04"));
        Assert.Equal("(V04.N) / (V04.D)", closed.GetProperty("formula").GetString());
        Assert.Equal(0.95m, closed.GetProperty("target").GetDecimal());
        var leaders = (await host.Data("{ indicatorCatalogue(subject: TOWN_LEADER) { code } }"))
            .GetProperty("indicatorCatalogue")
            .EnumerateArray()
            .Select(i => i.GetProperty("code").GetString())
            .ToList();
        Assert.Equal(["V01", "V02", "V04", "P04", "P06", "D03"], leaders);
        var scheme = await Sent(
            "mutation($input: DraftSchemeInput!) { draftScheme(input: $input) { scheme { id } errors { __typename } } }",
            new
            {
                year = 2024,
                kind = "TOWN_LEADER",
                unitId = await Unit(),
                name = "方案",
                indicators = leaders.Select((code, i) => new { code, weight = i == 0 ? 95 : 1 }),
            }
        );
        Assert.Equal(JsonValueKind.Null, scheme.GetProperty("draftScheme").GetProperty("errors").ValueKind);
    }

    [Fact]
    public async Task A_fair_one_is_published_weighed_and_scored()
    {
        var first = await Published(Input("X21", "HIGHER_IS_BETTER", [N("P06"), N("D03")], [D("P06"), D("D03")]));
        Assert.Equal(1, first.GetProperty("edition").GetInt32());
        Assert.Equal(
            2,
            (await Published(Input("X21", "HIGHER_IS_BETTER", [N("P06")], [D("P06")])))
                .GetProperty("edition")
                .GetInt32()
        );
        var unit = await Unit();
        var scheme = (
            await Sent(
                "mutation($input: DraftSchemeInput!) { draftScheme(input: $input) { scheme { id indicators { nodes { code target } } } errors { __typename } } }",
                new
                {
                    year = 2025,
                    kind = "COMMUNITY",
                    unitId = unit,
                    name = "方案",
                    indicators = new object[] { new { code = "X21", weight = 60 }, new { code = "V04", weight = 40 } },
                }
            )
        ).GetProperty("draftScheme").GetProperty("scheme");
        var id = scheme.GetProperty("id").GetString();
        await Sent(
            "mutation($input: EnactSchemeInput!) { enactScheme(input: $input) { errors { __typename } } }",
            new { schemeId = id }
        );
        await Sent(
            "mutation($input: LockMonthsInput!) { lockMonths(input: $input) { errors { __typename } } }",
            new { schemeId = id, through = "2025-12" }
        );
        await host.Settle();
        var card = (
            await host.Data(
                "{ orgUnit(code: 350824001001) { scorecard(year: 2025) { indicators { code state numerator denominator laws } } } }"
            )
        )
            .GetProperty("orgUnit")
            .GetProperty("scorecard")
            .GetProperty("indicators");
        Assert.Equal(["V04", "X21"], card.EnumerateArray().Select(i => i.GetProperty("code").GetString()));
        Assert.Equal("N_A", card[1].GetProperty("state").GetString());
        Assert.Contains("第45条", card[1].GetProperty("laws").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_formula_is_refused()
    {
        Assert.Equal("INDICATOR_UNKNOWN", await Code(Input("X31", "HIGHER_IS_BETTER", [N("Z99")], [D("V04")])));
        Assert.Equal("MEASURE_NOT_POOLED", await Code(Input("X31", "HIGHER_IS_BETTER", [N("V01")], [D("V04")])));
        Assert.Equal(
            "FORMULA_INVALID",
            await Code(Input("X31", "HIGHER_IS_BETTER", [N("V04")], [D("V04"), D("V04", -1)]))
        );
        Assert.Equal("LIMIT_INVALID", await Code(Input("X31", "LOWER_IS_BETTER", [N("V04")], [D("V04")], 0.1m)));
        Assert.Equal("INDICATOR_CODE_INVALID", await Code(Input("V04", "HIGHER_IS_BETTER", [N("V04")], [D("V04")])));
    }

    [Fact]
    public async Task Only_the_assessment_unit_publishes()
    {
        using var secretary = host.As("town-secretary");
        var input = await Whole(Input("X41", "HIGHER_IS_BETTER", [N("V04")], [D("V04")]));
        var answer = await TestHost.Send(secretary, Publish, new { input });
        Assert.Equal(
            "FORBIDDEN",
            answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
    }

    private async Task<JsonElement> Published(object input)
    {
        var payload = (await Sent(Publish, await Whole(input))).GetProperty("publishIndicator");
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, payload.GetRawText());
        return payload.GetProperty("indicatorVersion");
    }

    private async Task<string?> Code(object input) => (await Refused(input, "en")).GetProperty("code").GetString();

    private async Task<JsonElement> Refused(object input, string language) =>
        (await Sent(Publish, await Whole(input), language)).GetProperty("publishIndicator").GetProperty("errors")[0];

    private async Task<JsonElement> Sent(string mutation, object input, string? language = null)
    {
        using var assessors = host.As("assessment");
        assessors.DefaultRequestHeaders.AcceptLanguage.Clear();
        var answer = await TestHost.Send(assessors, mutation, new { input }, language ?? "en");
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private async Task<string?> Unit() =>
        (await host.Data("{ orgUnit(code: 350824001000) { id } }"))
            .GetProperty("orgUnit")
            .GetProperty("id")
            .GetString();

    private async Task<object> Whole(object input)
    {
        var given = JsonSerializer
            .SerializeToElement(input)
            .EnumerateObject()
            .ToDictionary(p => p.Name, p => (object)p.Value);
        given.Add("unitId", (await Unit())!);
        return given;
    }

    private static object Input(
        string code,
        string direction,
        object[] over,
        object[] under,
        decimal target = 0.9m,
        decimal? limit = null
    ) =>
        new
        {
            code,
            name = "按期办理率",
            englishName = "Done in time",
            basis = "第45条",
            direction,
            target,
            limit,
            over,
            under,
        };

    private static object N(string source, decimal factor = 1) =>
        new
        {
            source,
            part = "NUMERATOR",
            factor,
        };

    private static object D(string source, decimal factor = 1) =>
        new
        {
            source,
            part = "DENOMINATOR",
            factor,
        };
}
