using System.Net.Http.Json;
using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>An accusation is visible to the officials named on it and to no other caller, however it is queried.</summary>
public sealed class SealTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Register =
        "mutation($input: RegisterMatterInput!) { registerMatter(input: $input) { matter { id number } errors { ... on Error { code } } } }";

    private const string Everywhere = """
        query($id: ID!, $number: String!) {
          node(id: $id) { id }
          nodes(ids: [$id]) { id }
          petitions(where: { id: { eq: $id } }) { totalCount nodes { id } }
          search: petitions(where: { summary: { contains: "匿名反映" }, number: { endsWith: $number } }) { totalCount }
          petitionsAggregate(where: { route: { eq: ACCUSATION }, number: { eq: $number } }) { count groupBy(by: [ROUTE]) { count } }
          byUnit: orgUnits(where: { petitions: { some: { number: { eq: $number } } } }) { totalCount }
          ofUnit: orgUnit(code: 350824001000) { petitions(where: { number: { eq: $number } }) { totalCount } }
          ofHandler: official(number: "WP0005") { petitions(where: { number: { eq: $number } }) { totalCount nodes { id } } }
          leaderCases(where: { matter: { number: { eq: $number } } }) { totalCount }
        }
        """;

    private const string Nothing =
        """{"node":null,"nodes":[null],"petitions":{"totalCount":0,"nodes":[]},"search":{"totalCount":0},"petitionsAggregate":{"count":0,"groupBy":[]},"byUnit":{"totalCount":0},"ofUnit":{"petitions":{"totalCount":0}},"ofHandler":{"petitions":{"totalCount":0,"nodes":[]}},"leaderCases":{"totalCount":0}}""";

    [Theory]
    [InlineData("village-secretary")]
    [InlineData("cadre")]
    [InlineData("petition-office")]
    public async Task Nobody_finds_an_accusation_who_is_not_named_on_it(string name)
    {
        var (id, number) = await Accused();
        using var client = host.As(name);
        Assert.Equal(
            Nothing,
            (await TestHost.Send(client, Everywhere, new { id, number })).GetProperty("data").GetRawText()
        );
        Assert.Equal("NOT_FOUND", Code(await TestHost.Send(client, $"{{ petition(number: \"{number}\") {{ id }} }}")));
    }

    [Fact]
    public async Task Not_even_who_sees_everything_finds_an_accusation_unnamed()
    {
        var (id, number) = await Accused();
        Assert.Equal(Nothing, (await host.Data(Everywhere, new { id, number })).GetRawText());
        var entries = await host.Data(
            "query($id: ID!) { auditEntries(module: PETITIONS, where: { subjectId: { eq: $id } }) { totalCount } }",
            new { id }
        );
        Assert.Equal(0, entries.GetProperty("auditEntries").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Who_took_it_in_and_who_is_named_sees_it_and_each_reading_is_written_down()
    {
        var (id, number) = await Accused();
        using var secretary = host.As("town-secretary");
        var seen = await TestHost.Send(
            secretary,
            "query($number: String!) { petition(number: $number) { id subject } }",
            new { number }
        );
        Assert.Equal(id, seen.GetProperty("data").GetProperty("petition").GetProperty("id").GetString());
        const string reads =
            "query($id: ID!) { auditEntries(module: PETITIONS, where: { subjectId: { eq: $id }, kind: { eq: SEALED_READ } }) { nodes { who act } } }";
        var entries = await TestHost.Send(secretary, reads, new { id });
        var read = entries.GetProperty("data").GetProperty("auditEntries").GetProperty("nodes")[0];
        Assert.Equal("""{"who":"WP0001","act":"read"}""", read.GetRawText());
    }

    [Fact]
    public async Task Naming_lets_an_official_see_it_and_the_accused_unit_is_refused()
    {
        var (id, number) = await Accused();
        using var secretary = host.As("town-secretary");
        using var office = host.As("petition-office");
        const string name =
            "mutation($matter: ID!, $official: ID!) { nameOnMatter(input: { matterId: $matter, officialId: $official }) { matter { id } errors { ... on Error { code } } } }";
        var member = await TestHost.Send(secretary, name, new { matter = id, official = await Official("WP0010") });
        Assert.Equal(
            "CONFLICT_OF_INTEREST",
            member
                .GetProperty("data")
                .GetProperty("nameOnMatter")
                .GetProperty("errors")[0]
                .GetProperty("code")
                .GetString()
        );
        var officer = await TestHost.Send(secretary, name, new { matter = id, official = await Official("WP0033") });
        Assert.Equal(
            JsonValueKind.Null,
            officer.GetProperty("data").GetProperty("nameOnMatter").GetProperty("errors").ValueKind
        );
        var seen = await TestHost.Send(office, $"{{ petition(number: \"{number}\") {{ id }} }}");
        Assert.Equal(id, seen.GetProperty("data").GetProperty("petition").GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_accused_finds_an_accusation_nowhere_in_the_audit_either()
    {
        var (id, number) = await AgainstTheSecretary();
        using var accused = host.As("town-secretary");
        Assert.Equal(
            Nothing,
            (await TestHost.Send(accused, Everywhere, new { id, number })).GetProperty("data").GetRawText()
        );
        var entries = await TestHost.Send(
            accused,
            "query($id: ID!, $number: String!) { byId: auditEntries(module: PETITIONS, where: { subjectId: { eq: $id } }) { totalCount } byText: auditEntries(module: PETITIONS, where: { texts: { contains: $number } }) { totalCount nodes { texts } } }",
            new { id, number }
        );
        Assert.Equal(
            """{"byId":{"totalCount":0},"byText":{"totalCount":0,"nodes":[]}}""",
            entries.GetProperty("data").GetRawText()
        );
    }

    [Fact]
    public async Task Who_brought_an_accusation_is_hidden_with_it_and_so_is_that_somebody_looked()
    {
        var (_, number) = await AgainstTheSecretary();
        using var office = host.As("petition-office");
        using var accused = host.As("town-secretary");
        var own = await TestHost.Send(
            office,
            "query($number: String!) { petition(number: $number) { petitioner { id } } }",
            new { number }
        );
        var petitioner = own.GetProperty("data").GetProperty("petition").GetProperty("petitioner");
        var record = petitioner.GetProperty("id").GetString();
        const string unmask =
            "mutation($record: ID!) { unmask(input: { record: $record, fields: [PHONE], reason: \"核实\" }) { unmasking { id record { ... on Petitioner { phone } } } errors { ... on Error { code } } } }";
        var refused = await TestHost.Send(accused, unmask, new { record });
        Assert.Equal(
            """{"unmasking":null,"errors":[{"code":"RECORD_NOT_FOUND"}]}""",
            refused.GetProperty("data").GetProperty("unmask").GetRawText()
        );
        var shown = (await TestHost.Send(office, unmask, new { record }))
            .GetProperty("data")
            .GetProperty("unmask")
            .GetProperty("unmasking");
        Assert.Equal("19900006666", shown.GetProperty("record").GetProperty("phone").GetString());

        var unmasking = new { id = shown.GetProperty("id").GetString(), record };
        const string looked =
            "query($id: ID!, $record: ID!) { unmaskings(where: { id: { eq: $id } }) { totalCount } auditEntries(module: COMMONS, where: { subjectId: { eq: $id } }) { totalCount } petitioners: auditEntries(module: PETITIONS, where: { subjectId: { eq: $record } }) { totalCount } }";
        Assert.Equal(
            """{"unmaskings":{"totalCount":0},"auditEntries":{"totalCount":0},"petitioners":{"totalCount":0}}""",
            (await TestHost.Send(accused, looked, unmasking)).GetProperty("data").GetRawText()
        );
        var kept = await TestHost.Send(
            office,
            "query($id: ID!) { unmaskings(where: { id: { eq: $id } }) { totalCount } }",
            new { unmasking.id }
        );
        Assert.Equal("""{"unmaskings":{"totalCount":1}}""", kept.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task The_accused_who_listens_hears_of_others_and_not_of_the_accusation()
    {
        using var accused = host.As("town-secretary");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(
                new { query = "subscription { caseChanged { change node { ... on Matter { number } } } }" }
            ),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var answer = await accused.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var (_, hidden) = await AgainstTheSecretary();
        var (_, open) = await Registered(host.Http, await Input([], "WP0010", "CLAIM", 350824001001));
        var heard = "";
        while (!heard.Contains(open, StringComparison.Ordinal))
        {
            heard += await reader.ReadLineAsync(limit.Token);
        }

        Assert.DoesNotContain(hidden, heard, StringComparison.Ordinal);
        Assert.Equal(1, heard.Split("CREATED").Length - 1);
    }

    [Fact]
    public async Task The_answer_that_is_given_again_holds_no_matter_for_whom_it_was_closed_meanwhile()
    {
        using var office = host.As("petition-office");
        var input = await Input([], "WP0005", "ACCUSATION", 350824001000, "WP0001", key: "again");
        var (id, _) = await Registered(office, input);
        Assert.Equal(id, (await Registered(office, input)).Id);
        await TestHost.Send(
            office,
            "mutation($matter: ID!, $official: ID!) { recuseFromMatter(input: { matterId: $matter, officialId: $official, because: \"亲属\", since: \"2026-06-01\" }) { errors { __typename } } }",
            new { matter = id, official = await Official("WP0033") }
        );
        Assert.Equal(
            """{"matter":null,"errors":null}""",
            (await TestHost.Send(office, Register, input))
                .GetProperty("data")
                .GetProperty("registerMatter")
                .GetRawText()
        );
    }

    [Fact]
    public async Task Nobody_is_kept_out_by_another_who_does_not_answer_for_petitions()
    {
        var (id, _) = await Registered(host.Http, await Input([], "WP0010", "CLAIM", 350824001001));
        using var village = host.As("village-secretary");
        var answer = await TestHost.Send(
            village,
            "mutation($matter: ID!, $official: ID!) { recuseFromMatter(input: { matterId: $matter, officialId: $official, because: \"亲属\", since: \"2026-06-01\" }) { matter { id } errors { ... on Error { code } } } }",
            new { matter = id, official = await Official("WP0001") }
        );
        Assert.Equal(
            """{"matter":null,"errors":[{"code":"RECUSAL_OF_ANOTHER"}]}""",
            answer.GetProperty("data").GetProperty("recuseFromMatter").GetRawText()
        );
    }

    [Fact]
    public async Task A_change_by_id_finds_no_accusation_either()
    {
        var (id, _) = await Accused();
        using var office = host.As("petition-office");
        var answer = await TestHost.Send(
            office,
            "mutation($id: ID!) { acceptMatter(input: { matterId: $id, acceptedOn: \"2026-03-03\" }) { matter { id } errors { ... on Error { code } } } }",
            new { id }
        );
        Assert.Equal(
            """{"matter":null,"errors":[{"code":"RECORD_NOT_FOUND"}]}""",
            answer.GetProperty("data").GetProperty("acceptMatter").GetRawText()
        );
    }

    [Fact]
    public async Task An_accusation_without_accused_is_refused_and_so_is_one_that_its_accused_unit_would_handle()
    {
        using var secretary = host.As("town-secretary");
        Assert.Equal("ACCUSED_INVALID", Refused(await TestHost.Send(secretary, Register, await Input([], "WP0005"))));
        Assert.Equal(
            "CONFLICT_OF_INTEREST",
            Refused(await TestHost.Send(secretary, Register, await Input([350824001001], "WP0009")))
        );
    }

    [Fact]
    public async Task Accusations_are_numbered_in_a_series_of_their_own()
    {
        var (_, number) = await Accused();
        Assert.StartsWith("JK-2026-", number);
    }

    [Fact]
    public async Task Who_is_recused_from_a_matter_finds_it_no_more()
    {
        var open = await host.Data(
            "{ petitions(first: 1, where: { unit: { code: { eq: 350824001001 } }, handler: { number: { eq: \"WP0010\" } } }) { nodes { id number } } }"
        );
        var matter = open.GetProperty("petitions").GetProperty("nodes")[0];
        var (id, number) = (matter.GetProperty("id").GetString(), matter.GetProperty("number").GetString());
        using var secretary = host.As("village-secretary");
        Assert.False(
            (await TestHost.Send(secretary, $"{{ petition(number: \"{number}\") {{ id }} }}")).TryGetProperty(
                "errors",
                out _
            )
        );
        var answer = await TestHost.Send(
            secretary,
            "mutation($matter: ID!, $official: ID!) { recuseFromMatter(input: { matterId: $matter, officialId: $official, because: \"当事人亲属\", since: \"2026-06-01\" }) { matter { id } errors { ... on Error { code } } } }",
            new { matter = id, official = await Official("WP0009") }
        );
        Assert.Equal(
            """{"matter":null,"errors":null}""",
            answer.GetProperty("data").GetProperty("recuseFromMatter").GetRawText()
        );
        Assert.Equal(
            "NOT_FOUND",
            Code(await TestHost.Send(secretary, $"{{ petition(number: \"{number}\") {{ id }} }}"))
        );
        using var cadre = host.As("town-secretary");
        Assert.False(
            (await TestHost.Send(cadre, $"{{ petition(number: \"{number}\") {{ id }} }}")).TryGetProperty(
                "errors",
                out _
            )
        );
    }

    private async Task<(string Id, string Number)> Accused()
    {
        using var secretary = host.As("town-secretary");
        return await Registered(secretary, await Input([350824001001], "WP0005"));
    }

    private async Task<(string Id, string Number)> AgainstTheSecretary()
    {
        using var office = host.As("petition-office");
        return await Registered(office, await Input([], "WP0005", "ACCUSATION", 350824001000, "WP0001"));
    }

    private static async Task<(string Id, string Number)> Registered(HttpClient client, object input)
    {
        var answer = await TestHost.Send(client, Register, input);
        var matter = answer.GetProperty("data").GetProperty("registerMatter").GetProperty("matter");
        Assert.Equal(JsonValueKind.Object, matter.ValueKind);
        return (matter.GetProperty("id").GetString()!, matter.GetProperty("number").GetString()!);
    }

    private async Task<object> Input(
        IReadOnlyList<long> accused,
        string handler,
        string route = "ACCUSATION",
        long unit = 350824001000,
        string? official = null,
        string? key = null
    )
    {
        var units = new List<string>();
        foreach (var code in accused)
        {
            units.Add(await Unit(code));
        }

        return new
        {
            input = new
            {
                unitId = await Unit(unit),
                handlerId = await Official(handler),
                route,
                channel = "LETTER",
                subject = "村级财务",
                summary = "匿名反映账目不清。",
                receivedOn = "2026-03-02",
                accusedUnitIds = units,
                accusedOfficialIds = official is null ? [] : new[] { await Official(official) },
                petitioner = new { name = "举报人甲", phone = "19900006666" },
                idempotencyKey = key,
            },
        };
    }

    private async Task<string> Unit(long code) =>
        (await host.Data($"{{ orgUnit(code: {code}) {{ id }} }}"))
            .GetProperty("orgUnit")
            .GetProperty("id")
            .GetString()!;

    private async Task<string> Official(string number) =>
        (await host.Data($"{{ official(number: \"{number}\") {{ id }} }}"))
            .GetProperty("official")
            .GetProperty("id")
            .GetString()!;

    private static string? Code(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static string? Refused(JsonElement answer) =>
        answer
            .GetProperty("data")
            .GetProperty("registerMatter")
            .GetProperty("errors")[0]
            .GetProperty("code")
            .GetString();
}
