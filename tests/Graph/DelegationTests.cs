using System.Text.Json;
using Graph.Tests.Hosting;
using Kernel.Time;

namespace Graph.Tests;

/// <summary>Authority that is delegated to another official for some days.</summary>
public sealed class DelegationTests : IAsyncLifetime
{
    private const string Delegate =
        "mutation($input: DelegatePostInput!) { delegatePost(input: $input) { delegation { id permissions revokedOn } errors { ... on Error { code message path } } } }";

    private const string Revoke =
        "mutation($input: RevokeDelegationInput!) { revokeDelegation(input: $input) { delegation { revokedOn } errors { ... on Error { code } } } }";

    private const string Me =
        "{ me { posts { kind unitCode delegatedBy from to permissions } permissions scopes { unitCode } } }";

    private const string Reach = "{ visits(first: 0) { totalCount } households(first: 0) { totalCount } }";

    private readonly DayClock clock = new();
    private TestHost.Second host = new([]);
    private string[] installation = [];

    private DateOnly Today => clock.Today();

    public async Task InitializeAsync()
    {
        installation = Installations.Available ? await Installations.Take() : [];
        host = new TestHost.Second(installation, clock);
        await host.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        if (Installations.Available)
        {
            await Installations.Drop(installation);
        }
    }

    [Fact]
    public async Task Authority_is_handed_over_for_its_days_and_no_other()
    {
        var (own, all) = (await Ask("cadre", Reach), await Ask("town-secretary", Reach));
        var given = await Give("town-secretary", "cadre", 2, 4, ["visits.read", "audit.read"]);
        Assert.Equal("audit.read visits.read", given.GetProperty("delegation").GetProperty("permissions").GetString());

        foreach (var (day, isHanded) in new[] { (0, false), (1, false), (2, true), (4, true), (5, false) })
        {
            clock.Days = day;
            var me = (await Ask("cadre", Me)).GetProperty("me");
            var reach = await Ask("cadre", Reach);
            Assert.Equal(isHanded ? 2 : 1, me.GetProperty("posts").GetArrayLength());
            Assert.Equal(isHanded, Texts(me.GetProperty("permissions")).Contains("audit.read"));
            Assert.Equal(
                isHanded ? [350824001001, 350824001000] : [350824001001],
                me.GetProperty("scopes").EnumerateArray().Select(s => s.GetProperty("unitCode").GetInt64())
            );
            Assert.Equal(Total(isHanded ? all : own, "visits"), Total(reach, "visits"));
            // A permission that was not delegated has the same scope as before.
            Assert.Equal(Total(own, "households"), Total(reach, "households"));
        }
    }

    [Fact]
    public async Task Me_says_by_whom_what_was_handed_over()
    {
        await Give("town-secretary", "cadre", 0, 4, ["visits.read"], unit: 350824001002);
        var post = (await Ask("cadre", Me)).GetProperty("me").GetProperty("posts")[1];
        var giver = (await Ask("town-secretary", "{ me { title } }"))
            .GetProperty("me")
            .GetProperty("title")
            .GetString();
        Assert.Equal("TOWN_SECRETARY", post.GetProperty("kind").GetString());
        Assert.Equal(350824001002, post.GetProperty("unitCode").GetInt64());
        Assert.Equal(giver, post.GetProperty("delegatedBy").GetString());
        Assert.Equal($"{Today.AddDays(4):yyyy-MM-dd}", post.GetProperty("to").GetString());
        Assert.Equal(["visits.read"], Texts(post.GetProperty("permissions")));
    }

    [Fact]
    public async Task The_whole_of_a_post_is_handed_over_but_for_handing_it_on()
    {
        await Give("town-secretary", "village-secretary", 0, 0, null);
        var giver = Texts((await Ask("town-secretary", Me)).GetProperty("me").GetProperty("permissions"));
        var post = (await Ask("village-secretary", Me)).GetProperty("me").GetProperty("posts")[1];
        Assert.Equal(giver.Except(["posts.delegate"]), Texts(post.GetProperty("permissions")));
        Assert.Equal(
            Total(await Ask("town-secretary", Reach), "households"),
            Total(await Ask("village-secretary", Reach), "households")
        );
    }

    [Fact]
    public async Task What_is_handed_over_allows_nothing_beside_it()
    {
        await Give("town-secretary", "cadre", 0, 0, ["visits.read", "households.read"]);
        var elsewhere = (
            await Ask("cadre", "{ own: official(number: \"WP0010\") { id } household(code: \"PC0020001\") { id } }")
        );
        var household = elsewhere.GetProperty("household").GetProperty("id").GetString();
        var recorded = await Ask(
            "cadre",
            "mutation($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } errors { ... on Error { code } } } }",
            new
            {
                input = new
                {
                    officialIds = new[] { elsewhere.GetProperty("own").GetProperty("id").GetString() },
                    householdId = household,
                    visitedOn = "2026-03-02",
                    purpose = "POLICY",
                    summary = "宣讲",
                },
            }
        );
        Assert.Contains("OUTSIDE_REACH", recorded.GetRawText(), StringComparison.Ordinal);
        var unmasked = await Ask(
            "cadre",
            "mutation($input: UnmaskInput!) { unmask(input: $input) { unmasking { id } errors { ... on Error { code } } } }",
            new
            {
                input = new
                {
                    record = household,
                    fields = new[] { "NAME" },
                    reason = "核实",
                },
            }
        );
        Assert.Contains("OUTSIDE_REACH", unmasked.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, Total(await Ask("town-secretary", "{ unmaskings { totalCount } }"), "unmaskings"));
    }

    [Fact]
    public async Task The_giver_takes_it_back_at_once_and_nobody_else_does()
    {
        var own = Total(await Ask("cadre", Reach), "visits");
        var id = (await Give("town-secretary", "cadre", 0, 9, ["visits.read"]))
            .GetProperty("delegation")
            .GetProperty("id")
            .GetString();
        clock.Days = 1;
        Assert.NotEqual(own, Total(await Ask("cadre", Reach), "visits"));
        var input = new { input = new { delegationId = id } };
        Assert.Contains("DELEGATION_OF_ANOTHER", $"{await Ask("cadre", Revoke, input)}", StringComparison.Ordinal);
        var revoked = (await Ask("town-secretary", Revoke, input)).GetProperty("revokeDelegation");
        Assert.Equal($"{Today:yyyy-MM-dd}", revoked.GetProperty("delegation").GetProperty("revokedOn").GetString());
        Assert.Equal(own, Total(await Ask("cadre", Reach), "visits"));
        Assert.Contains("DELEGATION_ENDED", $"{await Ask("town-secretary", Revoke, input)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ceases_with_the_tenure_of_who_gave_it()
    {
        var own = Total(await Ask("cadre", Reach), "visits");
        await Give("town-secretary", "cadre", 0, 9, ["visits.read"]);
        var tenure = (await host.Data("{ official(number: \"WP0001\") { tenures(first: 1) { nodes { id } } } }"))
            .GetProperty("official")
            .GetProperty("tenures")
            .GetProperty("nodes")[0]
            .GetProperty("id")
            .GetString();
        await host.Data(
            "mutation($input: EndTenureInput!) { endTenure(input: $input) { tenure { id } errors { __typename } } }",
            new { input = new { tenureId = tenure, on = Today.AddDays(2) } }
        );
        clock.Days = 2;
        Assert.NotEqual(own, Total(await Ask("cadre", Reach), "visits"));
        clock.Days = 3;
        Assert.Equal(own, Total(await Ask("cadre", Reach), "visits"));
        clock.Days = 0;
        Assert.Equal("POST_NOT_HELD", await Refused("town-secretary", "cadre", 0, 3, null));
    }

    [Fact]
    public async Task What_may_not_be_handed_over_is_refused_in_both_languages()
    {
        Assert.Equal("DELEGATION_DAYS_OUT_OF_ORDER", await Refused("town-secretary", "cadre", 0, 92, null));
        Assert.Equal("DELEGATION_DAYS_OUT_OF_ORDER", await Refused("town-secretary", "cadre", 3, 2, null));
        Assert.Equal("SELF_DELEGATION", await Refused("town-secretary", "town-secretary", 0, 1, null));
        Assert.Equal("PERMISSION_NOT_OF_POST", await Refused("town-secretary", "cadre", 0, 1, ["registry.keep"]));
        Assert.Equal("PERMISSION_NOT_OF_POST", await Refused("town-secretary", "cadre", 0, 1, ["posts.delegate"]));
        Assert.Equal("RECIPIENT_OUTSIDE_UNIT", await Refused("village-secretary", "town-secretary", 0, 1, null));
        Assert.Equal("UNIT_OUTSIDE_POST", await Refused("village-secretary", "cadre", 0, 1, null, unit: 350824001002));
        var chinese = await Send("town-secretary", "cadre", (0, 92), null, language: "zh-CN");
        Assert.Contains("委托期限有误", chinese.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_delegated_is_not_handed_on()
    {
        await Give("town-secretary", "village-secretary", 0, 9, null);
        Assert.Equal(
            "POST_NOT_HELD",
            await Refused("village-secretary", "cadre", 0, 1, ["visits.read"], postOf: "town-secretary")
        );
        // Nor as a permission of the delegate's own post.
        Assert.Equal("PERMISSION_NOT_OF_POST", await Refused("village-secretary", "cadre", 0, 1, ["audit.read"]));
    }

    [Fact]
    public async Task The_audit_says_who_handed_what_to_whom()
    {
        await Give("town-secretary", "cadre", 0, 1, ["visits.read"]);
        var entries = await Ask(
            "town-secretary",
            "{ auditEntries(module: COMMONS, where: { act: { eq: \"delegatePost\" } }) { nodes { who subjectKind texts } } }"
        );
        var entry = Assert.Single(entries.GetProperty("auditEntries").GetProperty("nodes").EnumerateArray());
        Assert.Equal("WP0001", entry.GetProperty("who").GetString());
        Assert.Equal("Delegation", entry.GetProperty("subjectKind").GetString());
        Assert.Contains("visits.read", entry.GetProperty("texts").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_hands_nothing_over()
    {
        var post = await PostOf("town-secretary");
        var recipient = await OfficialOf("cadre");
        var answer = await host.Send(
            Delegate,
            new
            {
                input = new
                {
                    postId = post,
                    recipientId = recipient,
                    from = Today,
                    until = Today,
                    because = "出差",
                },
            }
        );
        Assert.Contains("OFFICIAL_REQUIRED", answer.GetRawText(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> Give(
        string by,
        string to,
        int from,
        int until,
        IReadOnlyList<string>? permissions,
        long? unit = null
    )
    {
        var payload = await Send(by, to, (from, until), permissions, unit);
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, payload.GetRawText());
        return payload;
    }

    private async Task<string?> Refused(
        string by,
        string to,
        int from,
        int until,
        IReadOnlyList<string>? permissions,
        long? unit = null,
        string? postOf = null
    )
    {
        var payload = await Send(by, to, (from, until), permissions, unit, postOf);
        return payload.GetProperty("errors")[0].GetProperty("code").GetString();
    }

    private async Task<JsonElement> Send(
        string by,
        string to,
        (int From, int Until) days,
        IReadOnlyList<string>? permissions,
        long? unit = null,
        string? postOf = null,
        string? language = null
    )
    {
        var place = unit is null
            ? null
            : (await host.Data($"{{ orgUnit(code: {unit}) {{ id }} }}"))
                .GetProperty("orgUnit")
                .GetProperty("id")
                .GetString();
        var input = new
        {
            postId = await PostOf(postOf ?? by),
            recipientId = await OfficialOf(to),
            from = Today.AddDays(days.From),
            until = Today.AddDays(days.Until),
            because = "出差",
            permissions,
            unitId = place,
        };
        using var client = host.As(by);
        var answer = await TestHost.Send(client, Delegate, new { input }, language);
        Assert.True(answer.TryGetProperty("data", out var data), answer.GetRawText());
        return data.GetProperty("delegatePost");
    }

    private async Task<JsonElement> Ask(string by, string query, object? variables = null)
    {
        using var client = host.As(by);
        var answer = await TestHost.Send(client, query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private async Task<string> Number(string name) =>
        (await Ask(name, "{ me { name } }")).GetProperty("me").GetProperty("name").GetString()!;

    private async Task<string?> OfficialOf(string name) =>
        (await host.Data($"{{ official(number: \"{await Number(name)}\") {{ id }} }}"))
            .GetProperty("official")
            .GetProperty("id")
            .GetString();

    private async Task<string?> PostOf(string name) =>
        (
            await host.Data(
                $"{{ official(number: \"{await Number(name)}\") {{ tenures(first: 1) {{ nodes {{ post {{ id }} }} }} }} }}"
            )
        )
            .GetProperty("official")
            .GetProperty("tenures")
            .GetProperty("nodes")[0]
            .GetProperty("post")
            .GetProperty("id")
            .GetString();

    private static int Total(JsonElement data, string list) =>
        data.GetProperty(list).GetProperty("totalCount").GetInt32();

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(t => t.GetString()!)];

    /// <summary>The system clock, a number of days ahead; cached values age by as many days.</summary>
    private sealed class DayClock : TimeProvider
    {
        public int Days { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(Days);

        public override long GetTimestamp() => System.GetTimestamp() + (Days * 86_400L * TimestampFrequency);

        public override long TimestampFrequency => System.TimestampFrequency;
    }
}
