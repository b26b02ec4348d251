using System.Net;
using System.Text;
using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

public sealed class BadInputTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("{ orgUnit(code: 999999999999) { name } }", "NOT_FOUND", "orgUnit")]
    [InlineData("{ node(id: \"not-an-id\") { id } }", "ID_MALFORMED", "node.id")]
    [InlineData("{ node(id: \"fourteen*chars\") { id } }", "ID_MALFORMED", "node.id")]
    [InlineData("{ nodes(ids: [\"x\"]) { id } }", "ID_MALFORMED", "nodes.0")]
    [InlineData("{ visits(after: \"****\") { totalCount } }", "CURSOR_INVALID", "visits.after")]
    [InlineData(
        "{ visits(where: { household: { id: { eq: \"x\" } } }) { totalCount } }",
        "ID_MALFORMED",
        "visits.where.household.id.eq"
    )]
    [InlineData(
        "{ visits(where: { purpose: { eq: SHOPPING } }) { totalCount } }",
        "VALUE_INVALID",
        "visits.where.purpose.eq"
    )]
    [InlineData(
        "{ visits(where: { visitedOn: { eq: \"2026-02-30\" } }) { totalCount } }",
        "VALUE_INVALID",
        "visits.where.visitedOn.eq"
    )]
    [InlineData("{ visits(first: 99999999999) { totalCount } }", "VALUE_INVALID", "visits.first")]
    [InlineData("{ visits(where: { colour: { eq: 1 } }) { totalCount } }", "VALUE_INVALID", "visits.where.colour")]
    [InlineData(
        "{ visits(where: { summary: { eq: \"a\\u0000\" } }) { totalCount } }",
        "VALUE_INVALID",
        "visits.where.summary.eq"
    )]
    [InlineData(
        "{ visits(where: { summary: { eq: \"\\ud83d\" } }) { totalCount } }",
        "VALUE_INVALID",
        "visits.where.summary.eq"
    )]
    [InlineData("{ nothing }", "VALIDATION_FAILED", "")]
    [InlineData("{ visits { ", "SYNTAX_ERROR", "")]
    [InlineData("query A { __typename } query B { __typename }", "OPERATION_UNKNOWN", "")]
    [InlineData("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", "VALIDATION_FAILED", "")]
    [InlineData("subscription { nothing }", "VALIDATION_FAILED", "")]
    public async Task Wrong_input_is_refused_with_its_code_and_path(string query, string code, string path)
    {
        var error = await host.Error(query);
        Assert.Equal((code, path), (error.Code, error.Path));
        var chinese = await host.Error(query, language: "zh-CN");
        Assert.NotEqual(error.Message, chinese.Message);
        Assert.Contains(chinese.Message!, letter => letter is >= '\u4e00' and <= '\u9fff');
    }

    [Fact]
    public async Task A_variable_of_the_wrong_type_is_named()
    {
        const string query = "query ($town: Long!) { orgUnit(code: $town) { name } }";
        Assert.Equal(("VALUE_INVALID", "town"), Short(await host.Error(query, new { town = "many" })));
        Assert.Equal(("VALUE_INVALID", "town"), Short(await host.Error(query)));
        Assert.Equal(("VALUE_INVALID", "town"), Short(await host.Error(query, new { town = (long?)null })));
    }

    [Fact]
    public async Task An_operation_nested_too_deep_is_refused()
    {
        var query = string.Concat(Enumerable.Repeat("parent { ", 16)) + "name" + new string('}', 16);
        Assert.Equal("TOO_DEEP", (await host.Error($"{{ orgUnit(code: 350824001001) {{ {query} }} }}")).Code);
        var allowed = string.Concat(Enumerable.Repeat("parent { ", 14)) + "name" + new string('}', 14);
        await host.Data($"{{ orgUnit(code: 350824001001) {{ {allowed} }} }}");
    }

    [Theory]
    [InlineData("not json", "application/json", HttpStatusCode.BadRequest, "REQUEST_MALFORMED")]
    [InlineData("[1]", "application/json", HttpStatusCode.BadRequest, "REQUEST_MALFORMED")]
    [InlineData("{\"query\": 1}", "application/json", HttpStatusCode.BadRequest, "REQUEST_MALFORMED")]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest, "REQUEST_MALFORMED")]
    [InlineData(
        "{\"query\":\"{__typename}\"}",
        "text/plain",
        HttpStatusCode.UnsupportedMediaType,
        "MEDIA_TYPE_UNSUPPORTED"
    )]
    public async Task A_body_that_holds_no_operation_is_refused(
        string body,
        string type,
        HttpStatusCode status,
        string code
    )
    {
        using var response = await host.Http.PostAsync("/graphql", new StringContent(body, Encoding.UTF8, type));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, await CodeOf(response));
    }

    [Fact]
    public async Task A_body_larger_than_allowed_is_refused()
    {
        var body = JsonSerializer.Serialize(new { query = "{ __typename }", note = new string('x', 1_000_001) });
        using var response = await host.Http.PostAsync(
            "/graphql",
            new StringContent(body, Encoding.UTF8, "application/json")
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("REQUEST_TOO_LARGE", await CodeOf(response));
    }

    [Fact]
    public async Task A_mutation_is_not_carried_out_by_get()
    {
        using var response = await host.Http.GetAsync(
            "/graphql?query="
                + Uri.EscapeDataString(
                    "mutation { setVisitPreference(input: { householdId: \"x\", doNotDisturb: true }) { household { id } } }"
                )
        );
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_query_is_answered_by_get_and_in_the_standard_media_type()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7B__typename%7D");
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await host.Http.SendAsync(request);
        Assert.Equal("application/graphql-response+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("{\"data\":{\"__typename\":\"Query\"}}", await response.Content.ReadAsStringAsync());
    }

    private static (string? Code, string Path) Short((string? Code, string Path, string? Message) error) =>
        (error.Code, error.Path);

    private static async Task<string?> CodeOf(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}
