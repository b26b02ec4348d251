using System.Text.Json;
using Commons.Demonstration;
using Commons.Households;
using Commons.Persons;
using Commons.Store;
using Graph.Schema;
using Graph.Tests.Attacks;
using Graph.Tests.Hosting;
using Host.Access;
using Kernel.Access;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Residents' data: who sees it unmasked and what others see, in lists, filters, aggregates and on disk.</summary>
public sealed class PersonalDataTests(TestHost host) : IClassFixture<TestHost>
{
    // The first of the fictional residents lives in the first household.
    private static readonly Contact First = new DemoResidents("contacts", 0).Next();

    private const string FirstHousehold = "household(code: \"PC0010001\") { id address contactName contactPhone }";

    [Fact]
    public async Task Without_a_purpose_names_telephones_addresses_and_id_numbers_are_masked()
    {
        using var town = host.As("town-secretary");
        var household = (await Data(town, $"{{ {FirstHousehold} }}")).GetProperty("household");
        Assert.Equal($"{First.Name[0]}*", Text(household, "contactName"));
        Assert.Equal("199****0000", Text(household, "contactPhone"));
        Assert.Equal("河东社区前街***", Text(household, "address"));
        var petitioners = (
            await Data(town, "{ petitions(first: 20) { nodes { petitioner { name phone idNumber } } } }")
        )
            .GetProperty("petitions")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(n => n.GetProperty("petitioner"))
            .ToList();
        Assert.All(petitioners, p => Assert.Matches("^.\\*$", Text(p, "name")));
        Assert.Contains(
            petitioners,
            p => Text(p, "idNumber") is { } id && id.StartsWith("350899********", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Who_has_the_purpose_sees_the_records_of_its_units()
    {
        using var secretary = host.As("village-secretary");
        var household = (await Data(secretary, $"{{ {FirstHousehold} }}")).GetProperty("household");
        Assert.Equal(First.Name, Text(household, "contactName"));
        Assert.Equal(First.Phone, Text(household, "contactPhone"));
        Assert.Equal("河东社区前街1号", Text(household, "address"));
        var me = await Data(secretary, "{ me { purposes { purpose unitCode } } }");
        Assert.Equal(
            """[{"purpose":"VISITS","unitCode":350824001001}]""",
            me.GetProperty("me").GetProperty("purposes").GetRawText()
        );
    }

    [Fact]
    public async Task The_handler_sees_who_brought_the_matter_and_of_other_matters_a_mask()
    {
        using var cadre = host.As("cadre");
        var own = Text((await Data(cadre, "{ me { name } }")).GetProperty("me"), "name");
        var matters = (
            await Data(cadre, "{ petitions(first: 50) { nodes { handler { number } petitioner { name phone } } } }")
        )
            .GetProperty("petitions")
            .GetProperty("nodes")
            .EnumerateArray()
            .ToLookup(m => Text(m.GetProperty("handler"), "number") == own, m => m.GetProperty("petitioner"));
        Assert.NotEmpty(matters[true]);
        Assert.NotEmpty(matters[false]);
        Assert.All(matters[true], p => Assert.DoesNotContain('*', Text(p, "phone")!));
        Assert.All(matters[false], p => Assert.Contains('*', Text(p, "phone")!));
    }

    [Theory]
    [InlineData("households(where: { contactPhone: { eq: \"19900000000\" } }) { totalCount }")]
    [InlineData("households(where: { or: [{ contactName: { neq: \"某\" } }] }) { nodes { id } }")]
    [InlineData("householdsAggregate(where: { address: { in: [\"一号\"] } }) { count }")]
    [InlineData("orgUnits(where: { households: { some: { contactName: { eq: \"某\" } } } }) { totalCount }")]
    [InlineData("petitions(where: { petitioner: { idNumber: { eq: null } } }) { totalCount }")]
    [InlineData("visits(where: { household: { contactPhone: { eq: \"1\" } } }) { totalCount }")]
    public async Task Nobody_is_found_by_what_the_caller_sees_masked(string query)
    {
        // Callers for whom the plan may already be cached.
        await host.Data($"{{ {query} }}");
        using var town = host.As("town-secretary");
        await Data(town, "{ me { name } }");
        var sent = await host.SentOnce(async () =>
            Assert.Equal(["MASKED_FIELD"], Codes(await TestHost.Send(town, $"{{ {query} }}")))
        );
        Assert.Empty(sent);
    }

    [Fact]
    public async Task Who_sees_them_finds_persons_by_the_whole_text_however_it_is_written()
    {
        using var secretary = host.As("village-secretary");
        const string query = "query($where: HouseholdFilterInput) { households(where: $where) { nodes { code } } }";
        async Task<string> Found(object where) =>
            (await Data(secretary, query, new { where })).GetProperty("households").GetProperty("nodes").GetRawText();

        const string first = """[{"code":"PC0010001"}]""";
        Assert.Equal(first, await Found(new { contactPhone = new { eq = "199-0000 0000" } }));
        Assert.Equal(first, await Found(new { contactName = new { @in = new[] { First.Name } } }));
        Assert.Equal("[]", await Found(new { contactPhone = new { eq = "1990000000" } }));
    }

    [Fact]
    public async Task Nothing_is_ordered_by_personal_texts()
    {
        var data = await host.Data(
            "{ list: __type(name: \"HouseholdSortInput\") { inputFields { name } } link: __type(name: \"HouseholdLinkSortInput\") { inputFields { name } } }"
        );
        Assert.Equal(["code"], Fields("list"));
        Assert.Equal(["code", "headcount", "doNotDisturb", "version"], Fields("link"));

        IEnumerable<string?> Fields(string input) =>
            data.GetProperty(input).GetProperty("inputFields").EnumerateArray().Select(f => Text(f, "name"));
    }

    [Fact]
    public async Task Unmasking_shows_what_was_asked_for_once_and_remembers_who_asked_and_why()
    {
        using var town = host.As("town-secretary");
        var id = Text((await Data(town, $"{{ {FirstHousehold} }}")).GetProperty("household"), "id");
        const string unmask = """
            mutation($record: ID!, $reason: String!) {
              unmask(input: { record: $record, fields: [PHONE], reason: $reason, idempotencyKey: "once" }) {
                unmasking { id reason record { ... on Household { contactName contactPhone } } }
                errors { __typename }
              }
            }
            """;
        var variables = new { record = id, reason = "紧急转移，需电话通知" };
        var shown = (await Data(town, unmask, variables)).GetProperty("unmask").GetProperty("unmasking");
        Assert.Equal(First.Phone, Text(shown.GetProperty("record"), "contactPhone"));
        Assert.Equal($"{First.Name[0]}*", Text(shown.GetProperty("record"), "contactName"));

        var again = (await Data(town, unmask, variables)).GetProperty("unmask").GetProperty("unmasking");
        Assert.Equal(Text(shown, "id"), Text(again, "id"));
        Assert.Equal("199****0000", Text(again.GetProperty("record"), "contactPhone"));

        var kept = (
            await Data(
                town,
                "query($id: ID!) { unmaskings(where: { id: { eq: $id } }) { nodes { fields reason official { number } record { id ... on Household { contactPhone } } } } }",
                new { id = Text(shown, "id") }
            )
        )
            .GetProperty("unmaskings")
            .GetProperty("nodes")[0];
        Assert.Equal(
            ("PHONE", "紧急转移，需电话通知", "WP0001", id, "199****0000"),
            (
                Text(kept, "fields"),
                Text(kept, "reason"),
                Text(kept.GetProperty("official"), "number"),
                Text(kept.GetProperty("record"), "id"),
                Text(kept.GetProperty("record"), "contactPhone")
            )
        );
        await using var db = host.Services.GetRequiredService<IDbContextFactory<CommonsContext>>().CreateDbContext();
        Assert.Contains(await db.Outbox.Select(m => m.Kind).ToListAsync(), kind => kind == "PersonalDataUnmasked");
    }

    [Theory]
    [InlineData("village-secretary", "PC0020001", "理由", "RECORD_NOT_FOUND")]
    [InlineData("village-secretary", "PC0010001", " ", "TEXT_EMPTY")]
    [InlineData("tests", "PC0010001", "理由", "OFFICIAL_REQUIRED")]
    public async Task Unmasking_is_refused_without_reason_reach_or_person(
        string who,
        string code,
        string reason,
        string expected
    )
    {
        var record = Text(
            (await host.Data($"{{ household(code: \"{code}\") {{ id }} }}")).GetProperty("household"),
            "id"
        );
        using var client = who == "tests" ? host.Client(Accounts.Everything(host.Services)) : host.As(who);
        var answer = await Data(
            client,
            "mutation($record: ID!, $reason: String!) { unmask(input: { record: $record, fields: [PHONE], reason: $reason }) { unmasking { id } errors { ... on Error { code } } } }",
            new { record, reason }
        );
        Assert.Equal(expected, Text(answer.GetProperty("unmask").GetProperty("errors")[0], "code"));
    }

    [Fact]
    public async Task A_purpose_lasts_from_when_it_is_granted_until_it_is_ended_and_nobody_grants_it_to_themselves()
    {
        using var town = host.As("town-secretary");
        using var leader = Official("WP0002");
        var today = TimeProvider.System.Today();
        async Task<JsonElement> Grant(string number)
        {
            var named = await Data(
                town,
                $"{{ official(number: \"{number}\") {{ id }} orgUnit(code: 350824001000) {{ id }} }}"
            );
            var variables = new
            {
                official = Text(named.GetProperty("official"), "id"),
                unit = Text(named.GetProperty("orgUnit"), "id"),
                from = $"{today:yyyy-MM-dd}",
                until = $"{today.AddDays(30):yyyy-MM-dd}",
            };
            return (
                await Data(
                    town,
                    "mutation($official: ID!, $unit: ID!, $from: Date!, $until: Date!) { grantPurpose(input: { officialId: $official, unitId: $unit, purpose: VISITS, because: \"分管走访\", from: $from, until: $until }) { purposeGrant { id } errors { ... on Error { code } } } }",
                    variables
                )
            ).GetProperty("grantPurpose");
        }

        Assert.Equal("SELF_GRANT", Text((await Grant("WP0001")).GetProperty("errors")[0], "code"));
        async Task<bool> Sees(bool clear) =>
            Text((await Data(leader, $"{{ {FirstHousehold} }}")).GetProperty("household"), "contactName")
            == (clear ? First.Name : $"{First.Name[0]}*");

        Assert.True(await Sees(false));
        var grant = Text((await Grant("WP0002")).GetProperty("purposeGrant"), "id");
        Assert.True(await Until(() => Sees(true)));
        await Data(
            town,
            "mutation($grant: ID!, $on: Date!) { endPurpose(input: { purposeGrantId: $grant, endsOn: $on }) { errors { __typename } } }",
            new { grant, on = $"{today.AddDays(-1):yyyy-MM-dd}" }
        );
        Assert.True(await Until(() => Sees(false)));
    }

    [Fact]
    public async Task Figures_of_persons_are_coarse_for_those_without_a_purpose()
    {
        const string query =
            "{ petitionsAggregate(where: { route: { neq: ACCUSATION } }) { count coarse min { dueOn } groupBy(by: [UNIT, STATE]) { count coarse } } petitions(where: { state: { eq: ACCEPTED }, route: { neq: ACCUSATION } }) { totalCount coarse } }";
        using var town = host.As("town-secretary");
        using var office = host.As("petition-office");
        var (coarse, exact) = (await Data(town, query), await Data(office, query));
        var (shown, whole) = (coarse.GetProperty("petitionsAggregate"), exact.GetProperty("petitionsAggregate"));
        Assert.True(shown.GetProperty("coarse").GetBoolean());
        Assert.False(whole.GetProperty("coarse").GetBoolean());
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("min").GetProperty("dueOn").ValueKind);
        var pairs = Counts(whole).Zip(Counts(shown)).ToList();
        Assert.Contains(pairs, p => p.First is < 5);
        Assert.All(pairs, p => Assert.Equal(p.First < 5 ? null : (p.First + 2) / 5 * 5, p.Second));
        // A list's total is rounded like the aggregates beside it.
        Assert.Equal((Total(exact) + 2) / 5 * 5, Total(coarse));
        Assert.True(coarse.GetProperty("petitions").GetProperty("coarse").GetBoolean());

        static int? Total(JsonElement data) => Number(data.GetProperty("petitions"), "totalCount");
    }

    [Fact]
    public async Task Where_figures_are_coarse_nothing_but_counts_is_shown()
    {
        var model = host.Services.GetRequiredService<GraphModel>();
        using var town = host.As("town-secretary");
        var (coarse, random) = (0, new Random(5));
        foreach (var list in model.Query.Fields.Where(f => f.Source is ConnectionSource { Target.Purpose: not null }))
        {
            var type = (ObjectType)model.Query.Find($"{list.Name}Aggregate")!.Type.Leaf;
            var answer = await TestHost.Send(
                town,
                $"{{ {list.Name}Aggregate {{ {Selections.Figures(type)} {Selections.Groups(random, type)} }} }}"
            );
            if (
                answer.TryGetProperty("data", out var data)
                && data.GetProperty($"{list.Name}Aggregate") is var figures
                && figures.GetProperty("coarse").GetBoolean()
            )
            {
                coarse++;
                IsCoarse(figures);
                foreach (
                    var group in figures.TryGetProperty("groupBy", out var groups)
                        ? [.. groups.EnumerateArray()]
                        : Array.Empty<JsonElement>()
                )
                {
                    IsCoarse(group);
                }
            }
        }

        Assert.InRange(coarse, 3, int.MaxValue);

        static void IsCoarse(JsonElement figures)
        {
            foreach (var kind in new[] { "sum", "avg", "min", "max" })
            {
                if (figures.TryGetProperty(kind, out var all))
                {
                    Assert.All(all.EnumerateObject(), f => Assert.Equal(JsonValueKind.Null, f.Value.ValueKind));
                }
            }
        }
    }

    [Theory]
    [InlineData("disputes", "KIND")]
    [InlineData("aidCases", "STATE")]
    [InlineData("leaderCases", "SINCE_MONTH")]
    [InlineData("households", "UNIT")]
    public async Task No_figure_of_few_persons_is_shown_without_a_purpose(string list, string key)
    {
        using var town = host.As("town-secretary");
        // A count of one is not revealed for any record, neither by aggregates nor by the list's total.
        var one = await host.Data($"{{ {list}(first: 1) {{ totalCount nodes {{ id }} }} }}");
        Assert.NotEqual(0, one.GetProperty(list).GetProperty("totalCount").GetInt32());
        var id = one.GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString();
        var answer = await Data(
            town,
            $"query($id: ID!) {{ {list}(first: 1, where: {{ id: {{ eq: $id }} }}) {{ totalCount coarse nodes {{ id }} pageInfo {{ hasNextPage }} }} {list}Aggregate(where: {{ id: {{ eq: $id }} }}) {{ count coarse groupBy(by: [{key}]) {{ count }} }} }}",
            new { id }
        );
        Assert.Equal(
            """{"totalCount":null,"coarse":true,"nodes":[{"id":"#"}],"pageInfo":{"hasNextPage":false}}""".Replace(
                "#",
                id
            ),
            answer.GetProperty(list).GetRawText()
        );
        Assert.Equal(
            """{"count":null,"coarse":true,"groupBy":[{"count":null}]}""",
            answer.GetProperty($"{list}Aggregate").GetRawText()
        );
    }

    [Fact]
    public async Task What_was_sealed_for_one_record_is_not_opened_in_another()
    {
        await using (var db = host.Services.GetRequiredService<IDbContextFactory<CommonsContext>>().CreateDbContext())
        {
            var other = db.Households.Where(h => h.Code == "PC0030001").Select(h => h.ContactPhone);
            await db
                .Households.Where(h => h.Code == "PC0030002")
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.ContactPhone, _ => other.Single()));
        }

        var answer = await host.Send("{ household(code: \"PC0030002\") { contactName contactPhone } }");
        Assert.Equal(["RECORD_UNREADABLE"], Codes(answer));
        var household = answer.GetProperty("data").GetProperty("household");
        Assert.NotNull(Text(household, "contactName"));
        Assert.Null(Text(household, "contactPhone"));
    }

    [Fact]
    public async Task Id_numbers_and_telephones_that_cannot_be_are_refused_and_kept_nowhere()
    {
        var named = await host.Data("{ official(number: \"WP0010\") { id } orgUnit(code: 350824001001) { id } }");
        var answer = await host.Data(
            """
            mutation($unit: ID!, $handler: ID!) {
              registerMatter(input: { unitId: $unit, handlerId: $handler, petitioner: { name: "查无此人", phone: "19900009999", idNumber: "110105194912310021" }, route: CLAIM, channel: LETTER, subject: "试", summary: "试", receivedOn: "2026-01-05" }) {
                matter { id } errors { ... on Error { code path } }
              }
            }
            """,
            new { unit = Text(named.GetProperty("orgUnit"), "id"), handler = Text(named.GetProperty("official"), "id") }
        );
        var error = answer.GetProperty("registerMatter").GetProperty("errors")[0];
        Assert.Equal("ID_NUMBER_INVALID", Text(error, "code"));
        Assert.Equal("""["input","petitioner","idNumber"]""", error.GetProperty("path").GetRawText());
    }

    private HttpClient Official(string number) =>
        host.Client(
            host.Services.GetRequiredService<DevelopmentIssuer>()
                .Issue(IdentityKind.Official, number, TimeSpan.FromHours(1))
        );

    private static IEnumerable<int?> Counts(JsonElement figures) =>
        figures
            .GetProperty("groupBy")
            .EnumerateArray()
            .Select(g => g.GetProperty("count"))
            .Select(c => c.ValueKind == JsonValueKind.Null ? (int?)null : c.GetInt32());

    private static int? Number(JsonElement of, string name) =>
        of.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private static IEnumerable<string?> Codes(JsonElement answer) =>
        answer
            .GetProperty("errors")
            .EnumerateArray()
            .Select(e => e.GetProperty("extensions").GetProperty("code").GetString());

    private static async Task<JsonElement> Data(HttpClient client, string query, object? variables = null)
    {
        var answer = await TestHost.Send(client, query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    // Permissions are cached for a few seconds.
    private static async Task<bool> Until(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            if (limit.IsCancellationRequested)
            {
                return false;
            }

            await Task.Delay(200);
        }

        return true;
    }
}
