using System.Net;
using System.Text.Json;
using Graph.Schema;
using Graph.Tests.Hosting;
using Host.Access;
using Kernel.Access;
using Kernel.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Who may sign in, and what each caller sees of the same graph.</summary>
public sealed class AccessTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Elsewhere = "PC0020001";

    [Fact]
    public async Task Ones_own_page_is_one_request()
    {
        const string page =
            "{ me { name official { number name visits(first: 2) { totalCount nodes { visitedOn } } scorecard(year: 2026) { year } } } }";
        var secretary = (await TestHost.Send(host.As("village-secretary"), page)).GetProperty("data").GetProperty("me");
        var official = secretary.GetProperty("official");
        Assert.Equal("WP0009", official.GetProperty("number").GetString());
        Assert.Equal(2, official.GetProperty("visits").GetProperty("nodes").GetArrayLength());
        Assert.Equal(2026, official.GetProperty("scorecard").GetProperty("year").GetInt32());
        var service = (await host.Data(page)).GetProperty("me");
        Assert.Equal(JsonValueKind.Null, service.GetProperty("official").ValueKind);
        // A linked record requires the same permission as the record elsewhere.
        var resident = await TestHost.Send(host.As("resident"), page);
        Assert.Equal(
            "FORBIDDEN",
            resident.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_asked_to_before_anything_is_read()
    {
        using var nobody = host.Client(null);
        var sent = await host.SentOnce(async () =>
        {
            var answer = await TestHost.Send(nobody, "{ visits(first: 1) { nodes { id } } households { totalCount } }");
            Assert.Equal([("UNAUTHENTICATED", "visits")], Errors(answer));
        });
        Assert.Empty(sent);
    }

    [Fact]
    public async Task What_is_public_needs_no_sign_in()
    {
        using var nobody = host.Client(null);
        var answer = await TestHost.Send(nobody, "{ me { name } orgUnit(code: 350824001000) { name } }");
        Assert.Equal("""{"me":null,"orgUnit":{"name":"平川街道"}}""", answer.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task The_status_says_whether_to_sign_in_or_that_something_is_not_allowed()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(null, "{ visits { totalCount } }"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status("county-portal", "{ visits { totalCount } }"));
        Assert.Equal(HttpStatusCode.OK, await Status("cadre", "{ visits { totalCount } }"));
    }

    [Fact]
    public async Task Me_says_which_posts_allow_what_and_where()
    {
        using var secretary = host.As("village-secretary");
        var me = (
            await TestHost.Send(
                secretary,
                "{ me { name kind posts { kind unitCode acting } permissions scopes { unitCode } } }"
            )
        )
            .GetProperty("data")
            .GetProperty("me");
        Assert.Equal("WP0009", me.GetProperty("name").GetString());
        Assert.Equal("OFFICIAL", me.GetProperty("kind").GetString());
        var post = Assert.Single(me.GetProperty("posts").EnumerateArray());
        Assert.Equal("""{"kind":"VILLAGE_SECRETARY","unitCode":350824001001,"acting":false}""", post.GetRawText());
        Assert.Equal(
            "350824001001",
            Assert.Single(me.GetProperty("scopes").EnumerateArray()).GetProperty("unitCode").GetRawText()
        );
        var permissions = me.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()).ToList();
        Assert.Contains("visits.record", permissions);
        Assert.DoesNotContain("assessment.manage", permissions);
    }

    [Fact]
    public async Task Me_says_of_a_service_what_it_reaches()
    {
        using var portal = host.As("county-portal");
        var me = (
            await TestHost.Send(portal, "{ me { kind posts { title } permissions scopes { unitCode } } }")
        ).GetProperty("data");
        Assert.Equal(
            """{"me":{"kind":"SERVICE","posts":[],"permissions":["assessment.read"],"scopes":[{"unitCode":350824000000}]}}""",
            me.GetRawText()
        );
    }

    [Fact]
    public async Task Authority_ends_with_the_tenure_that_gave_it()
    {
        static string Back(int days) => $"{TimeProvider.System.Today().AddDays(-days):yyyy-MM-dd}";
        var entered = await host.Data(
            """
            mutation { enterOfficial(input: { number: "AU0001", name: "来去" }) { official { id } errors { __typename } } }
            """
        );
        var official = entered.GetProperty("enterOfficial").GetProperty("official").GetProperty("id").GetString();
        var unit = (await host.Data("{ orgUnit(code: 350824001002) { id } }"))
            .GetProperty("orgUnit")
            .GetProperty("id")
            .GetString();
        var post = (
            await host.Data(
                "mutation($unit: ID!) { setUpPost(input: { unitId: $unit, kind: VILLAGE_CADRE, title: \"临时\" }) { post { id } } }",
                new { unit }
            )
        )
            .GetProperty("setUpPost")
            .GetProperty("post")
            .GetProperty("id")
            .GetString();
        await host.Data(
            "mutation($post: ID!, $official: ID!, $from: Date!, $to: Date!) { appointOfficial(input: { postId: $post, officialId: $official, from: $from, to: $to, acting: true }) { tenure { id } errors { __typename } } }",
            new
            {
                post,
                official,
                from = Back(9),
                to = Back(1),
            }
        );
        using var former = host.Client(
            host.Services.GetRequiredService<DevelopmentIssuer>()
                .Issue(IdentityKind.Official, "AU0001", TimeSpan.FromHours(1))
        );
        Assert.Equal("FORBIDDEN", Errors(await TestHost.Send(former, "{ visits { totalCount } }"))[0].Code);
        await host.Data(
            "mutation($post: ID!, $official: ID!, $from: Date!) { appointOfficial(input: { postId: $post, officialId: $official, from: $from, acting: true }) { tenure { id } errors { __typename } } }",
            new
            {
                post,
                official,
                from = Back(0),
            }
        );
        await Eventually.Holds(async () =>
            (await TestHost.Send(former, "{ visits { totalCount } }")).TryGetProperty("data", out var data)
            && data.GetProperty("visits").GetProperty("totalCount").GetInt32() > 0
        );
    }

    [Fact]
    public async Task Nothing_of_another_unit_is_there_by_any_way()
    {
        using var secretary = host.As("village-secretary");
        var known = await host.Data(
            $"{{ household(code: \"{Elsewhere}\") {{ id visits(first: 1) {{ nodes {{ id }} }} unit {{ id }} }} }}"
        );
        var household = known.GetProperty("household").GetProperty("id").GetString();
        var visit = known
            .GetProperty("household")
            .GetProperty("visits")
            .GetProperty("nodes")[0]
            .GetProperty("id")
            .GetString();
        var answer = await TestHost.Send(
            secretary,
            """
            query($household: ID!, $visit: ID!) {
              byNode: node(id: $household) { id }
              byNodes: nodes(ids: [$household, $visit]) { id }
              byFilter: households(where: { id: { eq: $household } }) { totalCount nodes { id } }
              byLink: visits(where: { household: { code: { eq: "PC0020001" } } }) { totalCount }
              byList: orgUnits(where: { households: { some: { code: { eq: "PC0020001" } } } }) { totalCount }
              byUnit: orgUnit(code: 350824001002) { households { totalCount } visits(first: 1) { nodes { id } } visitsAggregate { count } }
              byFigures: visitsAggregate(where: { unit: { code: { eq: 350824001002 } } }) { count groupBy(by: [UNIT]) { count } }
              byOfficial: official(number: "WP0011") { visits { totalCount } }
              scores: orgUnit(code: 350824001002) { scorecard(year: 2026) { total } }
            }
            """,
            new { household, visit }
        );
        Assert.Equal(
            """{"byNode":null,"byNodes":[null,null],"byFilter":{"totalCount":0,"nodes":[]},"byLink":{"totalCount":0},"byList":{"totalCount":0},"byUnit":{"households":{"totalCount":0},"visits":{"nodes":[]},"visitsAggregate":{"count":0}},"byFigures":{"count":0,"groupBy":[]},"byOfficial":{"visits":{"totalCount":0}},"scores":{"scorecard":null}}""",
            answer.GetProperty("data").GetRawText()
        );
    }

    // The administrative tree is public; the events at a unit are not.
    [Fact]
    public async Task A_foreign_unit_is_there_by_its_name_and_nothing_of_it_is()
    {
        using var secretary = host.As("town-secretary");
        var answer = await TestHost.Send(
            secretary,
            "{ orgUnit(code: 350824101201) { code visits { totalCount nodes { id } } visitsAggregate { count } scorecard(year: 2026) { total } } }"
        );
        Assert.Equal(
            """{"orgUnit":{"code":350824101201,"visits":{"totalCount":0,"nodes":[]},"visitsAggregate":{"count":0},"scorecard":null}}""",
            answer.GetProperty("data").GetRawText()
        );
        Assert.Equal(
            [("NOT_FOUND", "orgUnit")],
            Errors(await TestHost.Send(secretary, "{ orgUnit(code: 350824101999) { code } }"))
        );
    }

    [Fact]
    public async Task What_may_not_be_seen_is_not_found_in_the_words_of_what_is_not_there()
    {
        using var secretary = host.As("village-secretary");
        var elsewhere = Errors(
            await TestHost.Send(secretary, $"{{ household(code: \"{Elsewhere}\") {{ id }} }}", language: "en")
        );
        var nowhere = Errors(
            await TestHost.Send(secretary, "{ household(code: \"PC9990001\") { id } }", language: "en")
        );
        Assert.Equal(("NOT_FOUND", "household"), Assert.Single(elsewhere));
        Assert.Equal(elsewhere, nowhere);
    }

    // Callers outside a unit cannot find out whether an official there has reached the limit of pairings.
    [Fact]
    public async Task Who_may_not_propose_a_pairing_does_not_learn_how_many_there_are()
    {
        var data = await host.Data("{ pairings(first: 50) { nodes { secretary { id } unit { code } } } }");
        var secretary = data.GetProperty("pairings")
            .GetProperty("nodes")
            .EnumerateArray()
            .First(p => p.GetProperty("unit").GetProperty("code").GetInt64() != 350824001001)
            .GetProperty("secretary")
            .GetProperty("id")
            .GetString();
        const string propose =
            "mutation($secretary: ID!, $partner: String!) { proposePairing(input: { secretaryId: $secretary, partner: $partner, proposedOn: \"2026-06-01\" }) { errors { ... on Error { code } } } }";
        async Task<string?> Code(HttpClient client, string partner) =>
            (await TestHost.Send(client, propose, new { secretary, partner }))
                .GetProperty("data")
                .GetProperty("proposePairing")
                .GetProperty("errors")
                is { ValueKind: JsonValueKind.Array } errors
                ? errors[0].GetProperty("code").GetString()
                : null;

        var full = (string?)null;
        for (var i = 0; i < 30 && full is null; i++)
        {
            full = await Code(host.Http, $"养殖户{i}");
        }

        Assert.Equal("TOO_MANY_PAIRINGS", full);
        using var foreign = host.As("village-secretary");
        Assert.Equal("OUTSIDE_REACH", await Code(foreign, "养殖户"));
    }

    [Fact]
    public async Task A_change_reaches_no_further_than_its_caller()
    {
        using var secretary = host.As("village-secretary");
        var known = await host.Data(
            $"{{ own: official(number: \"WP0009\") {{ id }} household(code: \"{Elsewhere}\") {{ id }} orgUnit(code: 350824001002) {{ id }} }}"
        );
        string Id(string name) => known.GetProperty(name).GetProperty("id").GetString()!;
        const string record =
            "mutation($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } errors { ... on Error { code path } } } }";
        object Input(string? household, string? unit) =>
            new
            {
                input = new
                {
                    officialIds = new[] { Id("own") },
                    householdId = household,
                    unitId = unit,
                    place = unit is null ? null : "村口",
                    visitedOn = "2026-03-02",
                    purpose = "POLICY",
                    summary = "宣讲",
                },
            };
        var toHousehold = await TestHost.Send(secretary, record, Input(Id("household"), null));
        var toPlace = await TestHost.Send(secretary, record, Input(null, Id("orgUnit")));
        Assert.Equal(
            """{"recordVisit":{"visit":null,"errors":[{"code":"RECORD_NOT_FOUND","path":["input","householdId"]}]}}""",
            toHousehold.GetProperty("data").GetRawText()
        );
        Assert.Equal(
            """{"recordVisit":{"visit":null,"errors":[{"code":"OUTSIDE_REACH","path":["input"]}]}}""",
            toPlace.GetProperty("data").GetRawText()
        );
    }

    [Theory]
    [InlineData("cadre", "WP0010")]
    [InlineData("village-secretary", "WP0009")]
    public async Task A_record_that_is_not_seen_is_refused_as_one_that_is_not_there(string account, string number)
    {
        using var caller = host.As(account);
        var known = await host.Data(
            $"{{ own: official(number: \"{number}\") {{ id }} household(code: \"{Elsewhere}\") {{ id }} }}"
        );
        var hidden = known.GetProperty("household").GetProperty("id").GetString()!;
        var seen = await TestHost.Send(caller, "query($id: ID!) { node(id: $id) { id } }", new { id = hidden });
        Assert.Equal("""{"node":null}""", seen.GetProperty("data").GetRawText());
        foreach (var id in new[] { hidden, GlobalId.Text(GlobalId.TagOf("Household"), 4_611_686_018_427_387_001) })
        {
            var answer = await TestHost.Send(
                caller,
                "mutation($input: RecordVisitInput!) { recordVisit(input: $input) { errors { ... on Error { code path } } } }",
                new
                {
                    input = new
                    {
                        officialIds = new[] { known.GetProperty("own").GetProperty("id").GetString() },
                        householdId = id,
                        visitedOn = "2026-03-02",
                        purpose = "POLICY",
                        summary = "宣讲",
                    },
                }
            );
            Assert.Equal(
                """{"recordVisit":{"errors":[{"code":"RECORD_NOT_FOUND","path":["input","householdId"]}]}}""",
                answer.GetProperty("data").GetRawText()
            );
        }
    }

    [Fact]
    public async Task A_change_that_the_caller_may_not_make_is_refused_before_it_begins()
    {
        using var cadre = host.As("cadre");
        var answer = await TestHost.Send(
            cadre,
            "mutation { enterOfficial(input: { number: \"X\", name: \"X\" }) { official { id } } }"
        );
        Assert.Equal(("FORBIDDEN", "enterOfficial"), Errors(answer)[0]);
    }

    [Fact]
    public async Task What_was_handed_over_is_seen_wherever_it_belongs()
    {
        var known = await host.Data(
            "{ visits(first: 1, where: { unit: { code: { eq: 350824001003 } }, visitedOn: { lt: \"2026-10-01\" } }) { nodes { id } } official(number: \"WP0009\") { id } }"
        );
        var raised = await host.Data(
            "mutation($visit: ID!, $handler: ID!) { raiseVisitIssue(input: { visitId: $visit, description: \"路灯\", handlerId: $handler, raisedOn: \"2026-11-01\", dueOn: \"2026-12-01\" }) { visitIssue { id } errors { ... on Error { code } } } }",
            new
            {
                visit = known.GetProperty("visits").GetProperty("nodes")[0].GetProperty("id").GetString(),
                handler = known.GetProperty("official").GetProperty("id").GetString(),
            }
        );
        var issue = raised.GetProperty("raiseVisitIssue").GetProperty("visitIssue");
        Assert.Equal(JsonValueKind.Object, issue.ValueKind);
        var id = issue.GetProperty("id").GetString();
        const string query = "query($id: ID!) { node(id: $id) { ... on VisitIssue { description visit { id } } } }";
        using var handler = host.As("village-secretary");
        using var other = host.As("cadre");
        Assert.Equal(
            """{"node":{"description":"路灯","visit":null}}""",
            (await TestHost.Send(handler, query, new { id })).GetProperty("data").GetRawText()
        );
        Assert.Equal(
            """{"node":null}""",
            (await TestHost.Send(other, query, new { id })).GetProperty("data").GetRawText()
        );
    }

    private async Task<HttpStatusCode> Status(string? name, string query)
    {
        using var client = name is null ? host.Client(null) : host.As(name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { query }),
        };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private static List<(string? Code, string Path)> Errors(JsonElement answer) =>
        [
            .. answer
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e =>
                    (
                        e.GetProperty("extensions").GetProperty("code").GetString(),
                        e.TryGetProperty("path", out var path) ? string.Join('.', path.EnumerateArray()) : ""
                    )
                ),
        ];
}
