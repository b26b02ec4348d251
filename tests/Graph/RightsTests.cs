using System.Text.Json;
using Commons.Demonstration;
using Commons.Persons;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>The rights of persons to their own data: access, correction, and erasure or a reasoned refusal.</summary>
public sealed class RightsTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Contact First = new DemoResidents("contacts", 0).Next();

    private const string Export = """
        mutation($record: ID!) {
          exportPersonalData(input: { record: $record, because: "本人持证申请查阅", idempotencyKey: "export" }) {
            rightsRequest { right outcome because official { number } }
            personalFile { records { kind on texts { name text } } }
            errors { ... on Error { code } }
          }
        }
        """;

    [Fact]
    public async Task All_that_every_module_holds_on_a_household_is_told_once_and_that_it_was_is_remembered()
    {
        using var office = host.As("petition-office");
        var record = await Household("PC0010001");
        var answer = (await Data(office, Export, new { record })).GetProperty("exportPersonalData");
        var records = answer.GetProperty("personalFile").GetProperty("records").EnumerateArray().ToList();
        var texts = records[0].GetProperty("texts").EnumerateArray().Select(t => Text(t, "text")).ToList();
        Assert.Equal("家庭户", Text(records[0], "kind"));
        Assert.Contains(First.Name, texts);
        Assert.Contains(First.Phone, texts);
        Assert.Contains(records, r => Text(r, "kind") == "走访");
        Assert.Equal(("ACCESS", "GRANTED"), Outcome(answer.GetProperty("rightsRequest")));

        var again = (await Data(office, Export, new { record })).GetProperty("exportPersonalData");
        Assert.Equal(JsonValueKind.Null, again.GetProperty("personalFile").ValueKind);
        Assert.Equal(("ACCESS", "GRANTED"), Outcome(again.GetProperty("rightsRequest")));
    }

    [Fact]
    public async Task Of_a_household_nothing_is_told_of_accusations()
    {
        using var office = host.As("petition-office");
        var household = await Household("PC0010003");
        foreach (var (route, accused, isTold) in new[] { ("CLAIM", false, true), ("ACCUSATION", true, false) })
        {
            var named = await host.Data(
                "{ orgUnit(code: 350824001001) { id } accused: orgUnit(code: 350824001002) { id } official(number: \"WP0001\") { id } }"
            );
            var subject = $"反映问题{route}";
            var input = new
            {
                unitId = Text(named.GetProperty("orgUnit"), "id"),
                handlerId = Text(named.GetProperty("official"), "id"),
                householdId = household,
                route,
                channel = "LETTER",
                subject,
                summary = "请求核查。",
                receivedOn = "2026-01-05",
                accusedUnitIds = accused ? new[] { Text(named.GetProperty("accused"), "id") } : null,
            };
            var registered = await Data(
                office,
                "mutation($input: RegisterMatterInput!) { registerMatter(input: $input) { matter { number } errors { ... on Error { code } } } }",
                new { input }
            );
            Assert.NotNull(Text(registered.GetProperty("registerMatter").GetProperty("matter"), "number"));
            var answer = await Data(
                office,
                Export.Replace("\"export\"", $"\"{route}\"", StringComparison.Ordinal),
                new { record = household }
            );
            Assert.Equal(isTold, answer.GetRawText().Contains(subject, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_correction_keeps_what_stood_before_and_the_check_follows_the_telephone()
    {
        using var office = host.As("petition-office");
        var petitioner = await Petitioner("CONCLUDED", 0);
        const string correct = """
            mutation($id: ID!) {
              correctPetitioner(input: { petitionerId: $id, phone: "19912345678", because: "本人来电更正" }) {
                petitioner { phone name corrections { nodes { phone name because } } }
                errors { ... on Error { code } }
              }
            }
            """;
        var before = Text(
            (
                await Data(
                    office,
                    "query($id: ID!) { node(id: $id) { ... on Petitioner { phone } } }",
                    new { id = petitioner }
                )
            ).GetProperty("node"),
            "phone"
        );
        var corrected = (await Data(office, correct, new { id = petitioner })).GetProperty("correctPetitioner");
        Assert.Equal("19912345678", Text(corrected.GetProperty("petitioner"), "phone"));
        var kept = corrected.GetProperty("petitioner").GetProperty("corrections").GetProperty("nodes")[0];
        Assert.Equal((before, null, "本人来电更正"), (Text(kept, "phone"), Text(kept, "name"), Text(kept, "because")));
        await host.Settle();
        Assert.Contains(("CORRECTION", "GRANTED"), await Outcomes(office));
    }

    [Fact]
    public async Task A_file_that_must_be_kept_is_not_erased_and_the_reason_is_told()
    {
        using var office = host.As("petition-office");
        const string erase = """
            mutation($id: ID!) {
              erasePetitioner(input: { petitionerId: $id, because: "本人申请删除" }) {
                matter { id }
                errors { ... on Error { code message } }
              }
            }
            """;
        foreach (var (state, reason) in new[] { ("ACCEPTED", "not closed"), ("CONCLUDED", "until 203") })
        {
            var answer = (await Data(office, erase, new { id = await Petitioner(state, 1) })).GetProperty(
                "erasePetitioner"
            );
            var error = answer.GetProperty("errors")[0];
            Assert.Equal("DATA_MUST_BE_KEPT", Text(error, "code"));
            Assert.Contains(reason, Text(error, "message"), StringComparison.Ordinal);
        }

        // So the request is refused, and the refusal is kept with its reason.
        var refused = (
            await Data(
                office,
                "mutation($record: ID!) { refusePersonalRight(input: { record: $record, right: ERASURE, because: \"档案保存期未满\" }) { rightsRequest { right outcome because } } }",
                new { record = await Petitioner("CONCLUDED", 1) }
            )
        ).GetProperty("refusePersonalRight");
        Assert.Equal(("ERASURE", "REFUSED"), Outcome(refused.GetProperty("rightsRequest")));
    }

    [Fact]
    public async Task The_contact_of_a_household_is_erased_with_its_history()
    {
        using var office = host.As("petition-office");
        // A household that no open aid case needs.
        var helped = (await host.Data("{ aidCases(first: 50) { nodes { household { code } } } }"))
            .GetProperty("aidCases")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(n => Text(n.GetProperty("household"), "code"))
            .ToHashSet();
        var code = Enumerable.Range(2, 90).Select(i => $"PC001{i:D4}").First(c => !helped.Contains(c));
        var id = await Household(code);
        const string correct = """
            mutation($id: ID!) {
              correctHousehold(input: { householdId: $id, contact: { name: "王二", phone: "19900001234" }, because: "本人申请" }) {
                household { corrections { nodes { id } } }
                errors { ... on Error { code } }
              }
            }
            """;
        var corrected = (await Data(office, correct, new { id })).GetProperty("correctHousehold");
        Assert.Equal(
            1,
            corrected.GetProperty("household").GetProperty("corrections").GetProperty("nodes").GetArrayLength()
        );
        const string erase = """
            mutation($id: ID!) {
              eraseHouseholdContact(input: { householdId: $id, because: "本人撤回同意" }) {
                household { code contactName contactPhone corrections { totalCount } }
                errors { ... on Error { code } }
              }
            }
            """;
        var erased = (await Data(office, erase, new { id })).GetProperty("eraseHouseholdContact");
        var household = erased.GetProperty("household");
        Assert.Null(Text(household, "contactName"));
        Assert.Null(Text(household, "contactPhone"));
        Assert.Equal(0, household.GetProperty("corrections").GetProperty("totalCount").GetInt32());
        Assert.Equal(code, Text(household, "code"));
        // The audit no longer contains who asked for the correction or how the person was identified.
        var said = await host.Data(
            "{ auditEntries(module: COMMONS, where: { subjectKind: { eq: \"HouseholdCorrection\" }, texts: { contains: \"本人申请\" } }) { totalCount } }"
        );
        Assert.Equal(0, said.GetProperty("auditEntries").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("town-secretary", "RIGHTS_PURPOSE_REQUIRED")]
    [InlineData("tests", "OFFICIAL_REQUIRED")]
    public async Task Without_the_purpose_and_a_person_who_answers_for_it_nothing_is_told(string who, string expected)
    {
        using var client = who == "tests" ? host.Client(Accounts.Everything(host.Services)) : host.As(who);
        var answer = (await Data(client, Export, new { record = await Household("PC0010001") })).GetProperty(
            "exportPersonalData"
        );
        Assert.Equal(expected, Text(answer.GetProperty("errors")[0], "code"));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("personalFile").ValueKind);
    }

    [Fact]
    public async Task What_is_no_persons_record_holds_nothing()
    {
        using var office = host.As("petition-office");
        var unit = Text((await host.Data("{ orgUnit(code: 350824001001) { id } }")).GetProperty("orgUnit"), "id");
        var answer = (
            await Data(
                office,
                Export.Replace("\"export\"", "\"unit\"", StringComparison.Ordinal),
                new { record = unit }
            )
        ).GetProperty("exportPersonalData");
        Assert.Equal("RECORD_NOT_PERSONAL", Text(answer.GetProperty("errors")[0], "code"));
    }

    private async Task<string> Household(string code) =>
        Text((await host.Data($"{{ household(code: \"{code}\") {{ id }} }}")).GetProperty("household"), "id")!;

    private async Task<string> Petitioner(string state, int place) =>
        Text(
            (
                await host.Data(
                    $"{{ petitions(first: 5, where: {{ state: {{ eq: {state} }}, route: {{ eq: CLAIM }} }}, order: [{{ receivedOn: ASC }}]) {{ nodes {{ petitioner {{ id }} }} }} }}"
                )
            )
                .GetProperty("petitions")
                .GetProperty("nodes")[place]
                .GetProperty("petitioner"),
            "id"
        )!;

    private static async Task<List<(string?, string?)>> Outcomes(HttpClient client) =>
        [
            .. (await Data(client, "{ rightsRequests(first: 50) { nodes { right outcome } } }", new { }))
                .GetProperty("rightsRequests")
                .GetProperty("nodes")
                .EnumerateArray()
                .Select(Outcome),
        ];

    private static (string?, string?) Outcome(JsonElement request) =>
        (Text(request, "right"), Text(request, "outcome"));

    private static async Task<JsonElement> Data(HttpClient client, string query, object variables)
    {
        var answer = await TestHost.Send(client, query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
