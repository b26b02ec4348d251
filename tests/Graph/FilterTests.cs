using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

public sealed class FilterTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("{ name: { eq: \"河东社区居委会\" } }", 1)]
    [InlineData("{ name: { contains: \"社区居委会\" }, code: { gte: 350824001001, lt: 350824001013 } }", 12)]
    [InlineData("{ name: { contains: \"%\" } }", 0)]
    [InlineData("{ name: { contains: \"_\" } }", 0)]
    [InlineData("{ kind: { eq: TOWN } }", 17)]
    [InlineData("{ kind: { in: [COUNTY, CITY, PROVINCE] } }", 3)]
    [InlineData("{ kind: { nin: [VILLAGE, TOWN] } }", 3)]
    [InlineData("{ code: { in: [350824001001, 350824001002] } }", 2)]
    [InlineData("{ or: [{ kind: { eq: COUNTY } }, { name: { eq: \"平川街道\" } }] }", 2)]
    [InlineData("{ and: [{ kind: { eq: TOWN } }, { name: { nendsWith: \"镇\" } }] }", 3)]
    [InlineData("{ closedOn: { eq: null } }", 245)]
    [InlineData("{ closedOn: { neq: null } }", 0)]
    [InlineData("{ closedOn: { gt: \"2026-01-01\" } }", 0)]
    [InlineData("{ closedOn: { ngt: \"2026-01-01\" } }", 245)]
    [InlineData("{ parent: { id: { eq: null } } }", 1)]
    [InlineData("{ kind: { eq: TOWN }, or: [] }", 17)]
    public async Task A_filter_takes_the_units_it_describes(string where, int count)
    {
        var data = await host.Data($"{{ orgUnits(first: 0, where: {where}) {{ totalCount }} }}");
        Assert.Equal(count, data.GetProperty("orgUnits").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_filter_given_as_a_variable_means_the_same_as_one_written_out()
    {
        var data = await host.Data(
            "query ($w: OrgUnitFilterInput, $o: [OrgUnitSortInput!]) { orgUnits(first: 1, where: $w, order: $o) { totalCount nodes { name } } }",
            new
            {
                w = new { kind = new { eq = "TOWN" }, name = new { endsWith = "乡" } },
                o = new[] { new { code = "DESC" } },
            }
        );
        Assert.Equal(2, data.GetProperty("orgUnits").GetProperty("totalCount").GetInt32());
        Assert.Equal("下坝乡", data.GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("orgUnits", "{ parent: { name: { eq: \"平川街道\" } } }", 12)]
    [InlineData("orgUnits", "{ parent: { parent: { kind: { eq: COUNTY } }, name: { startsWith: \"平川\" } } }", 12)]
    [InlineData("orgUnits", "{ parent: { kind: { eq: COUNTY } }, kind: { eq: TOWN } }", 17)]
    [InlineData("orgUnits", "{ or: [{ parent: { id: { eq: null } } }, { parent: { kind: { eq: PROVINCE } } }] }", 2)]
    [InlineData("households", "{ unit: { name: { eq: \"河东社区居委会\" } } }", 100)]
    [InlineData("visits", "{ unit: { name: { eq: \"没有这个单位\" } } }", 0)]
    [InlineData("orgUnits", "{ children: { any: true } }", 20)]
    [InlineData("orgUnits", "{ children: { any: false } }", 225)]
    [InlineData("orgUnits", "{ children: { some: { name: { eq: \"河东社区居委会\" } } } }", 1)]
    [InlineData("orgUnits", "{ children: { none: { kind: { eq: VILLAGE } } }, kind: { neq: VILLAGE } }", 3)]
    [InlineData("orgUnits", "{ children: { any: true, all: { kind: { eq: TOWN } } } }", 1)]
    [InlineData("orgUnits", "{ visits: { any: true } }", 12)]
    [InlineData("orgUnits", "{ visits: { none: { purpose: { eq: POLICY } } } }", 233)]
    [InlineData("orgUnits", "{ visits: { any: true, all: { visitedOn: { gte: \"2026-01-01\" } } } }", 12)]
    [InlineData("orgUnits", "{ households: { some: { code: { eq: \"PC0010001\" } } } }", 1)]
    [InlineData("officials", "{ visits: { any: true }, number: { startsWith: \"WP\" } }", 32)]
    [InlineData("officials", "{ visits: { all: { visitedOn: { gt: \"2030-01-01\" } } } }", 3)]
    [InlineData("petitions", "{ unit: { children: { any: true } } }", 0)]
    public async Task A_filter_reaches_through_links_in_its_module_and_beyond(string list, string where, int count)
    {
        var data = await host.Data($"{{ {list}(first: 0, where: {where}) {{ totalCount }} }}");
        Assert.Equal(count, data.GetProperty(list).GetProperty("totalCount").GetInt32());
    }

    // Whichever key is used to find the rows of a page, the pages contain as many rows as the list's total counts.
    [Theory]
    [InlineData("visits", "{ unit: { code: { eq: 350824001003 } } }")]
    [InlineData("visits", "{ unit: { code: { neq: 350824001003 } } }")]
    [InlineData("visits", "{ and: [{ unit: { code: { eq: 350824001003 } } }], purpose: { eq: POLICY } }")]
    [InlineData("visits", "{ unit: { code: { eq: 350824001003 } }, purpose: { in: [POLICY, FOLLOW_UP] } }")]
    [InlineData(
        "visits",
        "{ or: [{ unit: { code: { eq: 350824001003 } } }, { unit: { name: { eq: \"河东社区居委会\" } } }] }"
    )]
    [InlineData("visits", "{ or: [{ unit: { code: { eq: 350824001003 } } }, { purpose: { eq: POLICY } }] }")]
    [InlineData("visits", "{ or: [{ purpose: { eq: POLICY } }, { purpose: { in: [POLICY, FOLLOW_UP] } }] }")]
    [InlineData("visits", "{ household: { unit: { code: { eq: 350824001003 } } } }")]
    [InlineData("visits", "{ household: { code: { in: [\"PC0010001\", \"PC0010002\"] } }, purpose: { neq: POLICY } }")]
    [InlineData(
        "visits",
        "{ and: [{ household: { code: { in: [\"PC0010001\", \"PC0010002\"] } } }, { household: { code: { endsWith: \"2\" } } }] }"
    )]
    [InlineData(
        "visitIssues",
        "{ handler: { number: { startsWith: \"WP00\" } }, unit: { code: { lt: 350824001007 } } }"
    )]
    [InlineData("visitIssues", "{ handler: { number: { eq: \"WP0009\" } }, state: { neq: RAISED } }")]
    [InlineData("households", "{ unit: { code: { eq: 350824001003 } }, code: { endsWith: \"7\" } }")]
    [InlineData("orgUnits", "{ visits: { some: { purpose: { eq: POLICY } } } }")]
    public async Task A_page_that_is_narrowed_has_each_row_once_and_as_many_as_are_counted(string list, string where)
    {
        foreach (
            var client in new[]
            {
                host.As("town-secretary"),
                host.As("village-secretary"),
                host.Client(Accounts.Everything(host.Services)),
            }
        )
        {
            using (client)
            {
                var (ids, after) = (new List<string>(), "");
                int counted;
                do
                {
                    var data = await TestHost.Send(
                        client,
                        $"{{ {list}(first: 50{after}, where: {where}) {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}"
                    );
                    var page = data.GetProperty("data").GetProperty(list);
                    counted = page.GetProperty("totalCount").GetInt32();
                    ids.AddRange(
                        page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)
                    );
                    var info = page.GetProperty("pageInfo");
                    after = info.GetProperty("hasNextPage").GetBoolean()
                        ? $", after: \"{info.GetProperty("endCursor").GetString()}\""
                        : "";
                } while (after.Length > 0 && ids.Count < 200);

                Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
                Assert.True(after.Length > 0 ? counted > ids.Count : counted == ids.Count, $"{ids.Count} of {counted}");
            }
        }
    }

    [Fact]
    public async Task An_id_that_is_asked_for_twice_is_found_once()
    {
        var known = await host.Data("{ visits(first: 2) { nodes { id household { id } } } }");
        var (one, other) = (
            known.GetProperty("visits").GetProperty("nodes")[0],
            known.GetProperty("visits").GetProperty("nodes")[1]
        );
        var id = one.GetProperty("id").GetString();
        var household = one.GetProperty("household").GetProperty("id").GetString();
        var data = await host.Data(
            "query($ids: [ID!], $households: [ID!]) { twice: visits(where: { id: { in: $ids } }) { nodes { id } } visits(first: 50, where: { household: { id: { in: $households } } }) { nodes { id } totalCount } }",
            new
            {
                ids = new[] { id, other.GetProperty("id").GetString(), id },
                households = new[] { household, household },
            }
        );
        Assert.Equal(2, data.GetProperty("twice").GetProperty("nodes").GetArrayLength());
        Assert.Equal(
            data.GetProperty("visits").GetProperty("totalCount").GetInt32(),
            data.GetProperty("visits").GetProperty("nodes").GetArrayLength()
        );
    }

    [Fact]
    public async Task Conditions_on_another_module_mean_what_its_own_list_says()
    {
        var data = await host.Data(
            """
            {
              visits(first: 5, where: { household: { code: { eq: "PC0010001" }, unit: { kind: { eq: VILLAGE } } } }) {
                totalCount nodes { household { code } }
              }
              visitsAggregate(where: { household: { code: { eq: "PC0010001" } } }) { count }
              household(code: "PC0010001") { visits(first: 0) { totalCount } }
            }
            """
        );
        var count = data.GetProperty("household").GetProperty("visits").GetProperty("totalCount").GetInt32();
        Assert.InRange(count, 1, 1000);
        Assert.Equal(count, data.GetProperty("visits").GetProperty("totalCount").GetInt32());
        Assert.Equal(count, data.GetProperty("visitsAggregate").GetProperty("count").GetInt32());
        Assert.All(
            data.GetProperty("visits").GetProperty("nodes").EnumerateArray(),
            v => Assert.Equal("PC0010001", v.GetProperty("household").GetProperty("code").GetString())
        );
    }

    [Fact]
    public async Task Conditions_on_another_module_are_looked_up_once_for_the_page_and_its_total()
    {
        const string where = "where: { household: { code: { eq: \"PC0010001\" } } }";
        var list = await host.Statements($"{{ visits(first: 5, {where}) {{ totalCount nodes {{ visitedOn }} }} }}");
        Assert.Equal(["commons", "visits", "visits"], list.Select(s => s.Schema).Order(StringComparer.Ordinal));
        var figures = await host.Statements(
            $"{{ visitsAggregate({where}) {{ count groupBy(by: [PURPOSE]) {{ count }} }} }}"
        );
        Assert.Equal(["commons", "visits", "visits"], figures.Select(s => s.Schema).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{ household: {} }", "{}")]
    [InlineData("{ household: { unit: {} } }", "{}")]
    [InlineData("{ household: { unit: { name: {} } }, summary: {} }", "{}")]
    [InlineData("{ unit: {}, issues: {} }", "{}")]
    [InlineData("{ issues: { all: {} } }", "{}")]
    [InlineData("{ issues: { all: { closer: {} } } }", "{}")]
    [InlineData("{ and: [{}, { household: {} }], or: [] }", "{}")]
    [InlineData("{ or: [{ household: {} }, { purpose: { eq: POLICY } }] }", "{}")]
    [InlineData("{ and: [{}, { purpose: { eq: POLICY, gt: null } }] }", "{ purpose: { eq: POLICY } }", true)]
    [InlineData("{ issues: { some: { visit: {} } } }", "{ issues: { any: true } }")]
    [InlineData("{ issues: { none: {} } }", "{ issues: { any: false } }")]
    public async Task An_object_without_conditions_sets_none(string where, string same, bool isRefused = false)
    {
        var query =
            $"{{ a: visits(first: 0, where: {where}) {{ totalCount }} b: visits(first: 0, where: {same}) {{ totalCount }} }}";
        if (isRefused)
        {
            // Enumerations have no order.
            Assert.Equal("VALUE_INVALID", (await host.Error(query)).Code);
            return;
        }

        var data = await host.Data(query);
        var count = data.GetProperty("b").GetProperty("totalCount").GetInt32();
        Assert.InRange(count, 1, int.MaxValue);
        Assert.Equal(count, data.GetProperty("a").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task An_optional_link_without_conditions_sets_none_and_its_id_says_whether_there_is_one()
    {
        var data = await host.Data(
            """
            {
              all: visitIssues(first: 0) { totalCount }
              empty: visitIssues(first: 0, where: { closer: {} }) { totalCount }
              some: visitIssues(first: 0, where: { closer: { id: { neq: null } } }) { totalCount }
              none: visitIssues(first: 0, where: { closer: { id: { eq: null } } }) { totalCount }
            }
            """
        );
        int Count(string list) => data.GetProperty(list).GetProperty("totalCount").GetInt32();
        Assert.Equal(Count("all"), Count("empty"));
        Assert.Equal(Count("all"), Count("some") + Count("none"));
        Assert.InRange(Count("none"), 1, Count("all") - 1);
    }

    /// <summary>Stored values have four decimal places; a client's value may have any number.</summary>
    [Fact]
    public async Task Decimals_compare_exactly_however_long_or_large_they_are()
    {
        const string query =
            "query($w: SchemeIndicatorFilterInput) { schemes(first: 50) { nodes { indicators(first: 0, where: $w) { totalCount } } } }";
        const string rows = "{ schemes(first: 50) { nodes { indicators(first: 50) { nodes { weight target } } } } }";
        var values = (await host.Data(rows))
            .GetProperty("schemes")
            .GetProperty("nodes")
            .EnumerateArray()
            .SelectMany(s => s.GetProperty("indicators").GetProperty("nodes").EnumerateArray())
            .ToList();
        foreach (var field in new[] { "weight", "target" })
        {
            var held = values
                .Select(v => v.GetProperty(field))
                .Select(v => v.ValueKind == JsonValueKind.Null ? (decimal?)null : v.GetDecimal())
                .ToList();
            var probes = held.OfType<decimal>()
                .Distinct()
                .SelectMany(v => new[] { v, v + 0.00001m, v - 0.00001m, v + 0.00005m })
                .Concat([922_337_203_685_478m, -922_337_203_685_478m, 1e28m, -1e28m, 0.0000000000000000000000000001m]);
            foreach (var probe in probes)
            {
                foreach (var (name, holds) in Comparisons)
                {
                    var where = $"{{\"w\":{{\"{field}\":{{\"{name}\":{Number(probe)}}}}}}}";
                    var data = await host.Data(query, JsonDocument.Parse(where).RootElement);
                    var count = data.GetProperty("schemes")
                        .GetProperty("nodes")
                        .EnumerateArray()
                        .Sum(s => s.GetProperty("indicators").GetProperty("totalCount").GetInt32());
                    Assert.True(held.Count(v => holds(v, probe)) == count, $"{where}: {count}");
                }
            }
        }
    }

    private static readonly (string Name, Func<decimal?, decimal, bool> Holds)[] Comparisons =
    [
        ("eq", (v, p) => v == p),
        ("neq", (v, p) => v != p),
        ("in", (v, p) => v == p),
        ("nin", (v, p) => v != p),
        ("gt", (v, p) => v > p),
        ("gte", (v, p) => v >= p),
        ("lt", (v, p) => v < p),
        ("lte", (v, p) => v <= p),
        ("ngt", (v, p) => !(v > p)),
        ("ngte", (v, p) => !(v >= p)),
        ("nlt", (v, p) => !(v < p)),
        ("nlte", (v, p) => !(v <= p)),
    ];

    private static string Number(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("1e-40")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("1e29")]
    [InlineData("1e999999999999")]
    public async Task A_number_that_no_decimal_holds_exactly_is_none(string number) =>
        Assert.Equal(
            "VALUE_INVALID",
            (
                await host.Error(
                    $"{{ schemes {{ nodes {{ indicators(where: {{ weight: {{ eq: {number} }} }}) {{ totalCount }} }} }} }}"
                )
            ).Code
        );

    [Theory]
    [InlineData("2026-03-02T09:00:00Z", true)]
    [InlineData("2026-03-02t09:00:00.123z", true)]
    [InlineData("2026-03-02T09:00:00.123456789+08:00", true)]
    [InlineData("21:00", false)]
    [InlineData("11/12/2026", false)]
    [InlineData("2026-03-02", false)]
    [InlineData("2026-03-02T09:00:00", false)]
    [InlineData("2026-03-02 09:00:00Z", false)]
    [InlineData("2026-03-02T09:00Z", false)]
    [InlineData("2026-03-02T25:00:00Z", false)]
    [InlineData("2026-02-30T09:00:00Z", false)]
    [InlineData("2026-03-02T09:00:00+25:00", false)]
    [InlineData("0001-01-01T00:00:00+14:00", false)]
    [InlineData(" 2026-03-02T09:00:00Z", false)]
    [InlineData("2026-03-02T09:00:00Z\n", false)]
    [InlineData("٢٠٢٦-03-02T09:00:00Z", false)]
    [InlineData("Mon, 02 Mar 2026 09:00:00 GMT", false)]
    public async Task An_instant_is_RFC_3339(string text, bool isOne)
    {
        const string query =
            "query($at: DateTime) { auditEntries(module: VISITS, first: 0, where: { at: { gt: $at } }) { totalCount } }";
        var answer = await host.Send(query, new { at = text });
        Assert.True(!answer.TryGetProperty("errors", out var errors) == isOne, errors.ToString());
        if (!isOne)
        {
            Assert.Contains("VALUE_INVALID", errors.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_line_separator_within_a_text_is_part_of_the_text()
    {
        var data = await host.Data(
            "{ visits(first: 0, where: { summary: { eq: \"a\u2028b\u0085c\" } }) { totalCount } }"
        );
        Assert.Equal(0, data.GetProperty("visits").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_household_is_not_found_by_what_happened_to_it()
    {
        var error = await host.Error("{ households(where: { petitions: { any: true } }) { totalCount } }");
        Assert.Equal("VALUE_INVALID", error.Code);
    }

    [Fact]
    public async Task Conditions_that_too_many_records_of_another_module_meet_are_refused()
    {
        var error = await host.Error(
            "{ visits(first: 1, where: { household: { headcount: { gt: 0 } } }) { totalCount } }"
        );
        Assert.Equal(("TOO_MANY_MATCHES", "visits.where"), (error.Code, error.Path));
    }

    [Fact]
    public async Task Values_that_change_from_request_to_request_are_not_mixed_up()
    {
        const string query = "query ($w: OrgUnitFilterInput) { orgUnits(first: 1, where: $w) { nodes { name } } }";
        foreach (var name in new[] { "平川街道", "中山镇", "岩前镇" })
        {
            var data = await host.Data(query, new { w = new { name = new { eq = name } } });
            Assert.Equal(name, data.GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("name").GetString());
        }
    }

    [Fact]
    public async Task A_household_sees_the_notices_of_its_unit()
    {
        const string query =
            "{ households(first: 50, order: [{ code: ASC }]) { nodes { unit { notices(first: 1) { totalCount nodes { id } } } notices(first: 1) { totalCount nodes { id } } } } }";
        foreach (var home in (await host.Data(query)).GetProperty("households").GetProperty("nodes").EnumerateArray())
        {
            Assert.Equal(
                home.GetProperty("unit").GetProperty("notices").ToString(),
                home.GetProperty("notices").ToString()
            );
            Assert.Equal(20, home.GetProperty("notices").GetProperty("totalCount").GetInt32());
        }
    }

    [Fact]
    public async Task Records_are_found_by_the_record_they_are_linked_to()
    {
        var home = (await host.Data("{ households(first: 1) { nodes { id visits(first: 0) { totalCount } } } }"))
            .GetProperty("households")
            .GetProperty("nodes")[0];
        var data = await host.Data(
            "query ($id: ID) { visits(first: 0, where: { household: { id: { eq: $id } } }) { totalCount } }",
            new { id = home.GetProperty("id").GetString() }
        );
        Assert.Equal(
            home.GetProperty("visits").GetProperty("totalCount").GetInt32(),
            data.GetProperty("visits").GetProperty("totalCount").GetInt32()
        );
    }
}
