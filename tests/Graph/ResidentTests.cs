using System.Globalization;
using System.Text.Json;
using CsCheck;
using Graph.Tests.Hosting;
using Kernel.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>A petitioner without an account: a code, the last digits of the telephone number, and what they give access to.</summary>
public sealed class ResidentTests(ResidentTests.PatientHost host) : IClassFixture<ResidentTests.PatientHost>
{
    private const string Phone = "199-0000 8642";
    private const string Check = "8642";

    private const string MyMatter = """
        query($code: String!, $check: String!) {
          myMatter(code: $code, check: $check) {
            number route state reply mayRateUntil ratedOn
            clocks { kind dueOn doneOn }
            handledBy { unit title name }
            remedies { kind at until basis }
            readBy { unit title on what reason }
          }
        }
        """;

    private const string Rate = """
        mutation($code: String!, $check: String!, $key: String) {
          rateMatter(input: { code: $code, check: $check, withOffice: SATISFIED, withUnit: DISSATISFIED, idempotencyKey: $key }) {
            givenRating { number withOffice withUnit }
            errors { ... on Error { code message } }
          }
        }
        """;

    [Fact]
    public async Task Whoever_knows_the_code_and_the_last_digits_is_told_how_the_matter_stands()
    {
        var (id, code) = await Register(Phone);
        var told = (await Ask(code, Check)).GetProperty("data").GetProperty("myMatter");
        Assert.Equal("REGISTERED", Text(told, "state"));
        Assert.Equal("NOTICE", Text(told.GetProperty("clocks")[0], "kind"));
        Assert.Equal("URGE", Text(told.GetProperty("remedies")[0], "kind"));
        Assert.Equal("河东社区居委会", Text(told.GetProperty("handledBy"), "unit"));
        Assert.False(string.IsNullOrEmpty(Text(told.GetProperty("handledBy"), "title")));

        await Handle(id, TimeProvider.System.Today().AddDays(-2));
        // In any spelling of the code.
        told = (await Ask(code.ToLowerInvariant().Replace('-', ' '), Check))
            .GetProperty("data")
            .GetProperty("myMatter");
        Assert.Equal(("REPLIED", "已责成维修。"), (Text(told, "state"), Text(told, "reply")));
        var remedy = told.GetProperty("remedies")[0];
        Assert.Equal(("REVIEW", "平川街道"), (Text(remedy, "kind"), Text(remedy, "at")));
        Assert.Equal(
            TimeProvider.System.Today().AddDays(28).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Text(told, "mayRateUntil")
        );
    }

    [Fact]
    public async Task The_code_is_told_once_and_kept_nowhere()
    {
        var variables = await Registration(Phone, "CLAIM", "once");
        var first = await host.Data(RegisterMatter, variables);
        var code = Text(first.GetProperty("registerMatter").GetProperty("issuedCode"), "code")!;
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", code);
        var again = (await host.Data(RegisterMatter, variables)).GetProperty("registerMatter");
        Assert.Equal(JsonValueKind.Null, again.GetProperty("issuedCode").ValueKind);
        Assert.Equal(
            Text(first.GetProperty("registerMatter").GetProperty("matter"), "id"),
            Text(again.GetProperty("matter"), "id")
        );

        // A new code replaces it.
        var id = Text(again.GetProperty("matter"), "id");
        const string issue = "mutation($id: ID!) { issueQueryCode(input: { matterId: $id }) { issuedCode { code } } }";
        var other = Text(
            (await host.Data(issue, new { id })).GetProperty("issueQueryCode").GetProperty("issuedCode"),
            "code"
        )!;
        Assert.Equal("QUERY_CODE_INCORRECT", Code(await Ask(code, Check)));
        Assert.Null(Code(await Ask(other, Check)));
    }

    [Fact]
    public async Task Nobody_without_a_name_gets_a_code()
    {
        var variables = await Registration(null, "SUGGESTION", null);
        var answer = (await host.Data(RegisterMatter, variables)).GetProperty("registerMatter");
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("issuedCode").ValueKind);
        var refused = await host.Data(
            "mutation($id: ID!) { issueQueryCode(input: { matterId: $id }) { errors { ... on Error { code } } } }",
            new { id = Text(answer.GetProperty("matter"), "id") }
        );
        Assert.Equal(
            "PETITIONER_UNKNOWN",
            Text(refused.GetProperty("issueQueryCode").GetProperty("errors")[0], "code")
        );
    }

    [Fact]
    public async Task A_matter_is_rated_once_after_its_reply_and_nobody_is_shown_what_one_petitioner_said()
    {
        var (id, code) = await Register(Phone);
        var early = (await Send(Rate, new { code, check = Check })).GetProperty("data").GetProperty("rateMatter");
        Assert.Equal("RATING_NOT_OPEN", Text(early.GetProperty("errors")[0], "code"));
        await Handle(id, TimeProvider.System.Today());
        var rated = (
            await Send(
                Rate,
                new
                {
                    code,
                    check = Check,
                    key = "my-rating",
                }
            )
        ).GetProperty("data").GetProperty("rateMatter");
        Assert.Equal("DISSATISFIED", Text(rated.GetProperty("givenRating"), "withUnit"));
        var repeated = (
            await Send(
                Rate,
                new
                {
                    code,
                    check = Check,
                    key = "my-rating",
                }
            )
        ).GetProperty("data").GetProperty("rateMatter");
        Assert.Equal(JsonValueKind.Null, repeated.GetProperty("errors").ValueKind);
        var second = (await Send(Rate, new { code, check = Check })).GetProperty("data").GetProperty("rateMatter");
        Assert.Equal("ALREADY_RATED", Text(second.GetProperty("errors")[0], "code"));
        var told = (await Ask(code, Check)).GetProperty("data").GetProperty("myMatter");
        Assert.Equal(JsonValueKind.Null, told.GetProperty("mayRateUntil").ValueKind);
        Assert.NotNull(Text(told, "ratedOn"));
        var schema = await host.Data("{ __type(name: \"Rating\") { name } }");
        Assert.Equal(JsonValueKind.Null, schema.GetProperty("__type").ValueKind);
    }

    [Fact]
    public async Task Two_who_are_not_signed_in_may_use_the_same_key()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            var (id, code) = await Register(Phone);
            await Handle(id, TimeProvider.System.Today());
            foreach (var time in new[] { "first", "again" })
            {
                var answer = await Send(
                    Rate,
                    new
                    {
                        code,
                        check = Check,
                        key = "1",
                    }
                );
                var rated = answer.GetProperty("data").GetProperty("rateMatter");
                Assert.True(rated.GetProperty("errors").ValueKind == JsonValueKind.Null, $"{time}: {rated}");
            }
        }
    }

    [Fact]
    public async Task The_petitioner_is_told_which_office_has_read_the_file_on_which_day_and_why()
    {
        var (id, code) = await Register(Phone);
        using var town = host.As("town-secretary");
        var petitioner = Text(
            (await Data(town, "query($id: ID!) { node(id: $id) { ... on Matter { petitioner { id } } } }", new { id }))
                .GetProperty("node")
                .GetProperty("petitioner"),
            "id"
        );
        await Data(
            town,
            "mutation($record: ID!) { unmask(input: { record: $record, fields: [PHONE, NAME], reason: \"电话告知进展\" }) { unmasking { id } } }",
            new { record = petitioner }
        );
        var read = (await Ask(code, Check)).GetProperty("data").GetProperty("myMatter").GetProperty("readBy");
        Assert.Equal(
            ("平川街道", "党工委书记", "NAME PHONE", "电话告知进展"),
            (Text(read[0], "unit"), Text(read[0], "title"), Text(read[0], "what"), Text(read[0], "reason"))
        );
        Assert.DoesNotContain("WP0001", read.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_read_an_accusation_and_who_was_told_all_of_its_petitioner_is_told_once_for_each_day()
    {
        using var office = host.As("petition-office");
        var (id, code) = await Register(office, await Registration(Phone, "ACCUSATION", null));
        var petitioner = "";
        for (var time = 0; time < 3; time++)
        {
            petitioner = Text(
                (
                    await Data(
                        office,
                        "query($id: ID!) { node(id: $id) { ... on Matter { petitioner { id } } } }",
                        new { id }
                    )
                )
                    .GetProperty("node")
                    .GetProperty("petitioner"),
                "id"
            );
        }

        await Data(
            office,
            "mutation($record: ID!) { exportPersonalData(input: { record: $record, because: \"本人申请\" }) { personalFile { records { kind } } errors { ... on Error { code } } } }",
            new { record = petitioner }
        );
        var read = (await Ask(code, Check)).GetProperty("data").GetProperty("myMatter").GetProperty("readBy");
        Assert.Equal(
            ["EXPORT", "MATTER", "PETITIONER"],
            read.EnumerateArray().Select(r => Text(r, "what")).Order(StringComparer.Ordinal)
        );
        // For an accusation, the unit and the date, but not the office.
        Assert.All(read.EnumerateArray(), r => Assert.Null(Text(r, "title")));
        Assert.All(read.EnumerateArray(), r => Assert.False(string.IsNullOrEmpty(Text(r, "unit"))));
    }

    [Fact]
    public async Task The_code_is_not_taken_from_an_address()
    {
        var (_, code) = await Register(Phone);
        using var nobody = host.Client(null);
        var inline = $"{{ myMatter(code: \"{code}\", check: \"{Check}\") {{ number }} }}";
        var variables = Uri.EscapeDataString(JsonSerializer.Serialize(new { code, check = Check }));
        foreach (
            var address in new[]
            {
                $"/graphql?query={Uri.EscapeDataString(inline)}",
                $"/graphql?query={Uri.EscapeDataString(MyMatter)}&variables={variables}",
                $"/graphql?query={Uri.EscapeDataString("query { ...f } fragment f on Query { a: myMatter(code: \"x\", check: \"1\") { number } }")}",
            }
        )
        {
            foreach (var accept in new[] { "application/graphql-response+json", "text/event-stream" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Accept.ParseAdd(accept);
                using var response = await nobody.SendAsync(request);
                var text = await response.Content.ReadAsStringAsync();
                Assert.Contains("METHOD_NOT_ALLOWED", text, StringComparison.Ordinal);
                Assert.DoesNotContain("\"number\"", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Of_an_accusation_nothing_is_told_from_which_the_accused_could_learn()
    {
        // The official who receives it is named on it, and may see and handle it.
        using var office = host.As("petition-office");
        var (id, code) = await Register(office, await Registration(Phone, "ACCUSATION", null));
        await Handle(office, id, TimeProvider.System.Today());
        var told = (await Ask(code, Check)).GetProperty("data").GetProperty("myMatter");
        Assert.Equal("REPLIED", Text(told, "state"));
        Assert.Null(Text(told, "reply"));
        Assert.Null(Text(told.GetProperty("handledBy"), "name"));
        Assert.Null(Text(told.GetProperty("handledBy"), "title"));
    }

    [Fact]
    public async Task A_wrong_code_a_wrong_check_and_a_code_at_rest_are_answered_in_the_same_words_and_by_the_same_statements()
    {
        var (_, code) = await Register(Phone);
        var expected = (await Ask("0000-0000-0000", Check)).GetRawText();
        var digits = Gen.Char['0', '9'].Array[4].Select(c => new string(c)).Where(d => d != Check);
        var codes = Gen.Frequency(
            (1, Gen.Const(code)),
            (2, Gen.Char.AlphaNumeric.Array[0, 14].Select(c => new string(c)))
        );
        var checks = Gen.Frequency((3, digits), (1, Gen.String[0, 6].Where(s => s.Trim() != Check)));
        await Gen.Select(codes, checks)
            .SampleAsync(
                async (tried, check) => Assert.Equal(expected, (await Ask(tried, check)).GetRawText()),
                iter: 60,
                threads: 1
            );
        // The code is now blocked, and even the correct digits get the same answer.
        Assert.Equal(expected, (await Ask(code, Check)).GetRawText());

        var (_, other) = await Register(Phone);
        var wrong = await Statements(() => Ask(other, "0000"));
        Assert.Equal(wrong, await Statements(() => Ask("ZZZZ-ZZZZ-ZZZZ", "0000")));
    }

    [Fact]
    public async Task A_rating_with_a_wrong_code_or_check_says_no_more()
    {
        var (_, code) = await Register(Phone);
        var wrong = (await Send(Rate, new { code, check = "0000" })).GetRawText();
        Assert.Contains("QUERY_CODE_INCORRECT", wrong, StringComparison.Ordinal);
        Assert.Equal(wrong, (await Send(Rate, new { code = "nothing", check = Check })).GetRawText());
    }

    private const string RegisterMatter =
        "mutation($input: RegisterMatterInput!) { registerMatter(input: $input) { matter { id } issuedCode { code } errors { ... on Error { code } } } }";

    private async Task<(string Id, string Code)> Register(string phone) =>
        await Register(host.Http, await Registration(phone, "CLAIM", null));

    private static async Task<(string Id, string Code)> Register(HttpClient registrar, object registration)
    {
        var answer = (await Data(registrar, RegisterMatter, registration)).GetProperty("registerMatter");
        return (Text(answer.GetProperty("matter"), "id")!, Text(answer.GetProperty("issuedCode"), "code")!);
    }

    private async Task<object> Registration(string? phone, string route, string? key)
    {
        using var secretary = host.As("village-secretary");
        var number = Text((await Data(secretary, "{ me { name } }", new { })).GetProperty("me"), "name");
        var named = await host.Data(
            "query($number: String!) { orgUnit(code: 350824001001) { id } accused: orgUnit(code: 350824001002) { id } official(number: $number) { id } }",
            new { number }
        );
        return new
        {
            input = new
            {
                unitId = Text(named.GetProperty("orgUnit"), "id"),
                handlerId = Text(named.GetProperty("official"), "id"),
                petitioner = phone is null ? null : new { name = "郑小满", phone },
                route,
                channel = "IN_PERSON",
                accusedUnitIds = route == "ACCUSATION" ? new[] { Text(named.GetProperty("accused"), "id") } : null,
                subject = "道路照明",
                summary = "反映村道路灯长期不亮，请求维修。",
                receivedOn = TimeProvider
                    .System.Today()
                    .AddDays(-10)
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                idempotencyKey = key,
            },
        };
    }

    private Task Handle(string id, DateOnly repliedOn) => Handle(host.Http, id, repliedOn);

    private static async Task Handle(HttpClient handler, string id, DateOnly repliedOn)
    {
        var day = repliedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Data(
            handler,
            "mutation($id: ID!, $day: Date!) { acceptMatter(input: { matterId: $id, acceptedOn: $day }) { errors { ... on Error { code } } } replyToMatter(input: { matterId: $id, reply: \"已责成维修。\", repliedOn: $day }) { errors { ... on Error { code } } } }",
            new { id, day }
        );
    }

    private Task<JsonElement> Ask(string code, string check) => Send(MyMatter, new { code, check });

    private async Task<JsonElement> Send(string query, object variables)
    {
        using var nobody = host.Client(null);
        return await TestHost.Send(nobody, query, variables);
    }

    private async Task<List<string>> Statements(Func<Task> act)
    {
        await act();
        return [.. (await host.SentOnce(act)).Select(statement => statement.Text)];
    }

    private static async Task<JsonElement> Data(HttpClient client, string query, object variables)
    {
        var answer = await TestHost.Send(client, query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private static string? Code(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) ? Text(errors[0].GetProperty("extensions"), "code") : null;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    /// <summary>A host that neither counts attempts by address nor delays answers.</summary>
    public sealed class PatientHost : TestHost
    {
        protected override IEnumerable<string> Settings =>
            [
                "--environment=Development",
                "--Graph:RequestsPerMinute=0",
                "--Graph:GuardedPerMinute=0",
                "--Graph:GuardedTime=00:00:00",
            ];
    }
}
