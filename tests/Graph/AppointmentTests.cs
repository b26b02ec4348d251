using System.Text.Json;
using Graph.Tests.Hosting;
using Host.Access;
using Kernel.Access;
using Kernel.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>No official can grant authority to themselves, and only a caller approved by a second person can unmask personal data.</summary>
public sealed class AppointmentTests(TestHost host) : IClassFixture<TestHost>
{
    private const string SetUp =
        "mutation($unit: ID!, $kind: PostKind!) { setUpPost(input: { unitId: $unit, kind: $kind, title: \"岗位\" }) { post { id } errors { ... on Error { code } } } }";

    private const string Appoint =
        "mutation($post: ID!, $official: ID!, $from: Date!, $to: Date) { appointOfficial(input: { postId: $post, officialId: $official, from: $from, to: $to, acting: false }) { tenure { id approvedOn appointedBy { number } } errors { ... on Error { code } } } }";

    private const string Approve =
        "mutation($tenure: ID!) { approveTenure(input: { tenureId: $tenure }) { tenure { approvedBy { number } } errors { ... on Error { code } } } }";

    private const string Unmask =
        "mutation($record: ID!) { unmask(input: { record: $record, fields: [PHONE], reason: \"核实\" }) { unmasking { id } errors { ... on Error { code } } } }";

    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    public async Task The_registrar_does_not_appoint_himself()
    {
        using var registrar = host.As("registrar");
        var answer = await Appointed(registrar, await Post(registrar, "PETITION_OFFICER"), await Official("WP0035"));
        Assert.Equal("SELF_APPOINTMENT", Refusal(answer));
    }

    [Fact]
    public async Task Who_appoints_may_not_lengthen_the_own_tenure()
    {
        var (number, official) = await Entered();
        var post = await Post(host.Http, "REGISTRAR");
        var tenure = Id(await Appointed(host.Http, post, official, Today.AddDays(5)));
        using var registrar = Client(number);
        const string end =
            "mutation($tenure: ID!, $on: Date!) { endTenure(input: { tenureId: $tenure, on: $on }) { tenure { to } errors { ... on Error { code } } } }";
        async Task<string?> End(int days) =>
            Refusal(
                (await TestHost.Send(registrar, end, new { tenure, on = Day(Today.AddDays(days)) }))
                    .GetProperty("data")
                    .GetProperty("endTenure")
            );
        Assert.Equal("SELF_APPOINTMENT", await End(100));
        Assert.Null(await End(3));
    }

    [Fact]
    public async Task A_post_that_unmasks_does_so_once_a_third_person_has_approved()
    {
        using var registrar = host.As("registrar");
        var (number, official) = await Entered();
        var appointed = await Appointed(registrar, await Post(registrar, "PETITION_OFFICER"), official);
        Assert.Equal(
            """{"approvedOn":null,"appointedBy":{"number":"WP0035"}}""",
            Without(appointed.GetProperty("tenure"), "id")
        );
        var tenure = Id(appointed);
        var record = (await host.Data("{ household(code: \"PC0010001\") { id } }"))
            .GetProperty("household")
            .GetProperty("id")
            .GetString();
        using var officer = Client(number);
        // Every other permission of the post takes effect at once.
        Assert.False(
            (await TestHost.Send(officer, "{ petitions(first: 1) { nodes { id } } }")).TryGetProperty("errors", out _)
        );
        Assert.Equal("FORBIDDEN", TopLevel(await TestHost.Send(officer, Unmask, new { record })));
        Assert.Equal("APPROVER_INVOLVED", await Approved(registrar, tenure));
        Assert.Equal("OFFICIAL_REQUIRED", await Approved(host.Http, tenure));
        Assert.Equal("FORBIDDEN", TopLevel(await TestHost.Send(officer, Approve, new { tenure })));

        var (second, other) = await Entered();
        await Appointed(host.Http, await Post(host.Http, "REGISTRAR"), other);
        using var approver = Client(second);
        Assert.Null(await Approved(approver, tenure));
        Assert.Equal("ALREADY_APPROVED", await Approved(approver, tenure));
        await Eventually.Holds(async () =>
            (await TestHost.Send(officer, Unmask, new { record })).TryGetProperty("data", out var data)
            && data.ValueKind == JsonValueKind.Object
            && data.GetProperty("unmask").GetProperty("unmasking").ValueKind == JsonValueKind.Object
        );
    }

    [Fact]
    public async Task What_the_giver_was_not_approved_for_is_not_handed_on()
    {
        var (giver, from) = await Entered();
        var (taker, to) = await Entered();
        var post = await Post(host.Http, "VILLAGE_SECRETARY");
        await Appointed(host.Http, post, from);
        await Appointed(host.Http, await Post(host.Http, "VILLAGE_CADRE"), to);
        using var giving = Client(giver);
        var delegated = await TestHost.Send(
            giving,
            "mutation($post: ID!, $to: ID!, $from: Date!, $until: Date!) { delegatePost(input: { postId: $post, recipientId: $to, from: $from, until: $until, because: \"出差\" }) { delegation { id } errors { ... on Error { code } } } }",
            new
            {
                post,
                to,
                from = Day(Today),
                until = Day(Today.AddDays(3)),
            }
        );
        Assert.Null(Refusal(delegated.GetProperty("data").GetProperty("delegatePost")));
        using var taking = Client(taker);
        var permissions = (await TestHost.Send(taking, "{ me { permissions } }")).GetRawText();
        Assert.Contains("visits.record", permissions, StringComparison.Ordinal);
        Assert.DoesNotContain("personal.unmask", permissions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenure_does_not_begin_or_end_in_a_time_that_is_closed()
    {
        var (_, official) = await Entered();
        var post = await Post(host.Http, "VILLAGE_CADRE");
        var closed = new DateOnly(Today.Year - 1, 11, 1);
        Assert.Equal("TENURE_BACKDATED", Refusal(await Appointed(host.Http, post, official, from: closed)));
        var tenure = Id(await Appointed(host.Http, post, official));
        var ended = await TestHost.Send(
            host.Http,
            "mutation($tenure: ID!, $on: Date!) { endTenure(input: { tenureId: $tenure, on: $on }) { errors { ... on Error { code } } } }",
            new { tenure, on = Day(closed) }
        );
        Assert.Equal("TENURE_BACKDATED", Refusal(ended.GetProperty("data").GetProperty("endTenure")));
    }

    private HttpClient Client(string number) =>
        host.Client(
            host.Services.GetRequiredService<DevelopmentIssuer>()
                .Issue(IdentityKind.Official, number, TimeSpan.FromHours(1))
        );

    private static int entered;

    private async Task<(string Number, string Id)> Entered()
    {
        var number = $"AP{Interlocked.Increment(ref entered)}";
        var answer = await host.Data(
            "mutation($number: String!) { enterOfficial(input: { number: $number, name: \"某某\" }) { official { id } errors { __typename } } }",
            new { number }
        );
        return (number, answer.GetProperty("enterOfficial").GetProperty("official").GetProperty("id").GetString()!);
    }

    private async Task<string> Official(string number) =>
        (await host.Data($"{{ official(number: \"{number}\") {{ id }} }}"))
            .GetProperty("official")
            .GetProperty("id")
            .GetString()!;

    private async Task<string> Post(HttpClient client, string kind)
    {
        var code = kind.StartsWith("VILLAGE", StringComparison.Ordinal) ? 350824001003 : 350824000000;
        var unit = (await host.Data($"{{ orgUnit(code: {code}) {{ id }} }}"))
            .GetProperty("orgUnit")
            .GetProperty("id")
            .GetString();
        return (await TestHost.Send(client, SetUp, new { unit, kind }))
            .GetProperty("data")
            .GetProperty("setUpPost")
            .GetProperty("post")
            .GetProperty("id")
            .GetString()!;
    }

    private static async Task<JsonElement> Appointed(
        HttpClient client,
        string post,
        string official,
        DateOnly? to = null,
        DateOnly? from = null
    ) => (
            await TestHost.Send(
                client,
                Appoint,
                new
                {
                    post,
                    official,
                    from = Day(from ?? Today),
                    to = to is { } last ? Day(last) : null,
                }
            )
        ).GetProperty("data").GetProperty("appointOfficial");

    private static async Task<string?> Approved(HttpClient client, string tenure) =>
        Refusal(
            (await TestHost.Send(client, Approve, new { tenure })).GetProperty("data").GetProperty("approveTenure")
        );

    private static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";

    private static string Id(JsonElement payload) => payload.GetProperty("tenure").GetProperty("id").GetString()!;

    private static string? Refusal(JsonElement payload) =>
        payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors
            ? errors[0].GetProperty("code").GetString()
            : null;

    private static string? TopLevel(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static string Without(JsonElement node, string field) =>
        JsonSerializer.Serialize(
            node.EnumerateObject().Where(p => p.Name != field).ToDictionary(p => p.Name, p => p.Value)
        );
}
