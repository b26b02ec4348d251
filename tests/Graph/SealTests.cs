using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>An accusation is there for those named on it and for nobody else, whichever way it is looked for.</summary>
public sealed class SealTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Register =
        "mutation($input: RegisterMatterInput!) { registerMatter(input: $input) { matter { id number } errors { ... on Error { code } } } }";

    private const string Everywhere = """
        query($id: ID!, $number: String!) {
          node(id: $id) { id }
          nodes(ids: [$id]) { id }
          petitions(where: { id: { eq: $id } }) { totalCount nodes { id } }
          search: petitions(where: { summary: { contains: "匿名反映" } }) { totalCount }
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
            "INTEREST_FORBIDS",
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
        Assert.Equal(
            "ACCUSED_MISMATCHED",
            Refused(await TestHost.Send(secretary, Register, await Input([], "WP0005")))
        );
        Assert.Equal(
            "INTEREST_FORBIDS",
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
        var answer = await TestHost.Send(secretary, Register, await Input([350824001001], "WP0005"));
        var matter = answer.GetProperty("data").GetProperty("registerMatter").GetProperty("matter");
        Assert.Equal(JsonValueKind.Object, matter.ValueKind);
        return (matter.GetProperty("id").GetString()!, matter.GetProperty("number").GetString()!);
    }

    private async Task<object> Input(IReadOnlyList<long> accused, string handler)
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
                unitId = await Unit(350824001000),
                handlerId = await Official(handler),
                route = "ACCUSATION",
                channel = "LETTER",
                subject = "村级财务",
                summary = "匿名反映账目不清。",
                receivedOn = "2026-03-02",
                accusedUnitIds = units,
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
