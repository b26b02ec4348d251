using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>Edge cases of the specifications of GraphQL and of GraphQL over HTTP.</summary>
public sealed class SpecificationTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Questions_about_the_schema_take_variables_and_directives()
    {
        const string query = """
            query ($name: String!, $yes: Boolean!, $no: Boolean!) {
              __type(name: $name) {
                name @include(if: $yes)
                kind @skip(if: $yes)
                fields(includeDeprecated: $no) { name ...on __Field @include(if: $no) { description } }
              }
              __schema @include(if: $yes) { ...directives }
              __schema { queryType { name } }
              skipped: __schema @include(if: $no) { queryType { name } }
            }
            fragment directives on __Schema { directives @include(if: $yes) { name isRepeatable } }
            """;
        var data = await host.Data(
            query,
            new
            {
                name = "Visit",
                yes = true,
                no = false,
            }
        );
        var type = data.GetProperty("__type");
        Assert.Equal("Visit", type.GetProperty("name").GetString());
        Assert.False(type.TryGetProperty("kind", out _));
        Assert.All(
            type.GetProperty("fields").EnumerateArray(),
            f => Assert.Equal(["name"], f.EnumerateObject().Select(p => p.Name))
        );
        var schema = data.GetProperty("__schema");
        Assert.Equal("Query", schema.GetProperty("queryType").GetProperty("name").GetString());
        Assert.All(
            schema.GetProperty("directives").EnumerateArray(),
            d => Assert.False(d.GetProperty("isRepeatable").GetBoolean())
        );
        Assert.False(data.TryGetProperty("skipped", out _));
    }

    [Fact]
    public async Task The_newest_question_about_the_whole_schema_is_answered()
    {
        // The introspection query of graphql-js 17, with all of its options.
        const string query = """
            query IntrospectionQuery {
              __schema {
                description
                queryType { name kind }
                mutationType { name kind }
                subscriptionType { name kind }
                types { ...FullType }
                directives {
                  name description isRepeatable locations
                  args(includeDeprecated: true) { ...InputValue }
                }
              }
            }
            fragment FullType on __Type {
              kind name description specifiedByURL isOneOf
              fields(includeDeprecated: true) {
                name description
                args(includeDeprecated: true) { ...InputValue }
                type { ...TypeRef }
                isDeprecated deprecationReason
              }
              inputFields(includeDeprecated: true) { ...InputValue }
              interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
              possibleTypes { ...TypeRef }
            }
            fragment InputValue on __InputValue {
              name description type { ...TypeRef } defaultValue isDeprecated deprecationReason
            }
            fragment TypeRef on __Type {
              kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
            }
            """;
        var types = (await host.Data(query)).GetProperty("__schema").GetProperty("types").EnumerateArray().ToList();
        foreach (var type in types)
        {
            var isInput = type.GetProperty("kind").ValueEquals("INPUT_OBJECT");
            Assert.Equal(isInput ? JsonValueKind.False : JsonValueKind.Null, type.GetProperty("isOneOf").ValueKind);
            Assert.Equal(isInput ? JsonValueKind.Array : JsonValueKind.Null, type.GetProperty("inputFields").ValueKind);
        }

        Assert.Contains(types, t => t.GetProperty("name").ValueEquals("RecordVisitInput"));
    }

    [Theory]
    [InlineData("DateTime", "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")]
    [InlineData("String", null)]
    [InlineData("Visit", null)]
    public async Task A_scalar_says_where_it_is_specified(string name, string? url)
    {
        var data = await host.Data("query($n: String!) { __type(name: $n) { specifiedByURL } }", new { n = name });
        Assert.Equal(url, data.GetProperty("__type").GetProperty("specifiedByURL").GetString());
    }

    [Theory]
    [InlineData("\"\\u{1F600}\"", "\U0001F600")]
    [InlineData("\"\\u{6751}\\u6751\"", "村村")]
    [InlineData("\"\\\\u{6751}\"", "\\u{6751}")]
    [InlineData("\"\"\"\\u{6751}\"\"\"", "\\u{6751}")]
    public async Task An_escape_may_be_of_any_width(string literal, string meant)
    {
        // The message names what does not exist.
        var error = await host.Error($"{{ official(number: {literal}) {{ id }} }} # \\u{{1}} \"");
        Assert.Equal(("NOT_FOUND", $"There is no Official '{meant}'."), (error.Code, error.Message));
    }

    [Theory]
    [InlineData("\"\\u{110000}\"")]
    [InlineData("\"\\u{D800}\"")]
    [InlineData("\"\\u{}\"")]
    [InlineData("\"\\u{12\"")]
    [InlineData("\"\\u{-1}\"")]
    public async Task An_escape_of_no_character_is_a_syntax_error(string literal) =>
        Assert.Equal("SYNTAX_ERROR", (await host.Error($"{{ official(number: {literal}) {{ id }} }}")).Code);

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_a_request()
    {
        var (status, text) = await Post([.. Encoding.UTF8.Preamble, .. "{\"query\":\"\\ufeff{__typename}\"}"u8]);
        Assert.Equal((HttpStatusCode.OK, """{"data":{"__typename":"Query"}}"""), (status, text));
    }

    [Fact]
    public async Task A_member_of_a_batch_that_is_no_operation_is_refused_in_its_place()
    {
        const string good = "{\"query\":\"{__typename}\"}";
        foreach (var bad in new[] { "1", "null", "[]", "\"x\"", "{}", "{\"query\":1}" })
        {
            var (status, text) = await Post(Encoding.UTF8.GetBytes($"[{good},{bad},{good}]"));
            var answers = JsonSerializer.Deserialize<JsonElement[]>(text)!;
            Assert.Equal((HttpStatusCode.OK, 3), (status, answers.Length));
            Assert.Equal(["data", "errors", "data"], answers.Select(a => a.EnumerateObject().Single().Name));
            Assert.Contains("REQUEST_MALFORMED", answers[1].GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_id_of_several_that_is_none_leaves_the_others_answered()
    {
        var known = (await host.Data("{ orgUnit(code: 350824001001) { id } }"))
            .GetProperty("orgUnit")
            .GetProperty("id")
            .GetString();
        var answer = await host.Send(
            "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
            new { ids = new[] { known, "x", known, "" } }
        );
        Assert.Equal(
            [known, null, known, null],
            answer
                .GetProperty("data")
                .GetProperty("nodes")
                .EnumerateArray()
                .Select(n => n.ValueKind == JsonValueKind.Null ? null : n.GetProperty("id").GetString())
        );
        Assert.Equal(
            ["""["nodes",1]""", """["nodes",3]"""],
            answer.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("path").GetRawText())
        );
        Assert.Equal("ID_MALFORMED", (await host.Error("{ node(id: \"x\") { id } }")).Code);
    }

    [Theory]
    [InlineData(
        "subscription { ...a ...b } fragment a on Subscription { caseChanged { change } } fragment b on Subscription { caseChanged { at } }",
        null
    )]
    [InlineData(
        "subscription { ...a ... { caseChanged { at } } } fragment a on Subscription { caseChanged { change } }",
        null
    )]
    [InlineData(
        "subscription { ...a ...b } fragment a on Subscription { caseChanged { change } } fragment b on Subscription { b: caseChanged { at } }",
        "VALIDATION_FAILED"
    )]
    [InlineData("subscription { caseChanged { change } deadlineApproaching { dueOn } }", "VALIDATION_FAILED")]
    [InlineData("subscription { __typename }", "VALIDATION_FAILED")]
    [InlineData("subscription { caseChanged @skip(if: true) { change } }", "VALIDATION_FAILED")]
    [InlineData(
        "subscription($no: Boolean = false) { ... @include(if: $no) { caseChanged { change } } }",
        "VALIDATION_FAILED"
    )]
    [InlineData("subscription { caseChanged(unit: 999999999999) { change } }", "NOT_FOUND")]
    [InlineData("subscription { deadlineApproaching(unit: 1) { dueOn } }", "NOT_FOUND")]
    [InlineData("subscription { scorecardChanged(unit: 999999999999, year: 2026) { total } }", "NOT_FOUND")]
    [InlineData("subscription { scorecardChanged(unit: 350824001001, year: -1) { total } }", "VALUE_INVALID")]
    [InlineData("subscription { scorecardChanged(unit: 350824001001, year: 0) { total } }", "VALUE_INVALID")]
    [InlineData("subscription { scorecardChanged(unit: 350824001001, year: 10000) { total } }", "VALUE_INVALID")]
    [InlineData("subscription { scorecardChanged(unit: 350824001001, year: 2147483647) { total } }", "VALUE_INVALID")]
    [InlineData("subscription { scorecardChanged(unit: 350824001001, year: -2147483648) { total } }", "VALUE_INVALID")]
    [InlineData("subscription { caseChanged(unit: 350824001000) { change } }", null)]
    public async Task A_subscription_listens_to_one_thing_that_is_there(string query, string? code)
    {
        using var request = Request(query, "text/event-stream");
        using var ending = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ending.Token);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(ending.Token));
        if (code is null)
        {
            // The stream has started and has sent nothing yet.
            Assert.Equal(":", await reader.ReadLineAsync(ending.Token));
            return;
        }

        var text = await reader.ReadToEndAsync(ending.Token);
        Assert.Contains($"\"{code}\"", text, StringComparison.Ordinal);
    }

    private const string Standard = "application/graphql-response+json";
    private const string Older = "application/json";
    private const string Stream = "text/event-stream";

    [Theory]
    [InlineData(null, Older)]
    [InlineData("*/*", Older)]
    [InlineData("application/json", Older)]
    [InlineData("application/graphql-response+json", Standard)]
    [InlineData("APPLICATION/GRAPHQL-RESPONSE+JSON", Standard)]
    [InlineData("application/json;q=0.5, application/graphql-response+json;q=0.4", Older)]
    [InlineData("application/json;q=0.4, application/graphql-response+json;q=0.5", Standard)]
    [InlineData("text/event-stream", Stream)]
    [InlineData("TEXT/Event-Stream", Stream)]
    [InlineData("text/event-stream, multipart/mixed", Stream)]
    [InlineData("text/event-stream, */*", Stream)]
    [InlineData("text/event-stream, application/json;q=0.9", Stream)]
    [InlineData("text/event-stream;q=0.9, application/json;q=0.8", Stream)]
    [InlineData("text/event-stream, application/json", Older)]
    [InlineData("text/event-stream;q=0.5, */*", Older)]
    [InlineData("text/event-stream;q=0", Older)]
    [InlineData("text/event-streams", Older)]
    [InlineData("text/event-stream;q=0.5, application/graphql-response+json", Standard)]
    [InlineData(
        "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed",
        Standard
    )]
    public async Task An_answer_comes_in_the_media_type_that_is_preferred(string? accept, string type)
    {
        using var request = Request("{ __typename }", accept);
        using var response = await host.Http.SendAsync(request);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"__typename\":\"Query\"", await response.Content.ReadAsStringAsync());
    }

    private static HttpRequestMessage Request(string query, string? accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { query }),
        };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return request;
    }

    private async Task<(HttpStatusCode Status, string Text)> Post(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await host.Http.PostAsync("/graphql", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
