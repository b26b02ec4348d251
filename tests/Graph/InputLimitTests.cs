using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Schema;
using Graph.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>
/// The limits of an input as a literal, in a variable or composed of both: an input at the limit is answered, a larger one is
/// refused before any SQL.
/// </summary>
public sealed class InputLimitTests(TestHost host) : IClassFixture<TestHost>
{
    private const string ByVariable = "query($w: OrgUnitFilterInput) { orgUnits(first: 0, where: $w) { totalCount } }";

    // Nodes: the object, its list, and each of these.
    [Fact]
    public Task An_input_object_may_have_500_nodes() =>
        Bound("INPUT_TOO_LARGE", Where(n => Several("and", n - 2, "{}")), 500);

    [Fact]
    public Task Plain_values_of_an_object_are_nodes_too() =>
        Bound("INPUT_TOO_LARGE", Where(n => Several("and", n, "{\"name\":null}")), 249);

    [Fact]
    public Task A_list_may_have_1000_values() =>
        Bound(
            "TOO_MANY_VALUES",
            Where(n => $"{{\"code\":{{\"in\":[{string.Join(',', Enumerable.Range(1, n))}]}}}}"),
            1_000
        );

    [Fact]
    public Task A_filter_may_compare_with_a_text_of_1000_characters() =>
        Bound(
            "FILTER_TEXT_TOO_LONG",
            Where(n => $"{{\"or\":[{{\"name\":{{\"contains\":\"{new string('村', n)}\"}}}}]}}"),
            1_000
        );

    [Fact]
    public Task An_input_may_be_nested_16_objects_deep() =>
        Bound("TOO_DEEP", Where(n => Nested("{\"parent\":", n - 2, "{\"code\":{\"eq\":1}}", "}")), 16);

    [Fact]
    public Task A_filter_may_lead_to_linked_records_40_times() =>
        Bound("TOO_MANY_CONDITIONS", Where(n => Several("or", n, "{\"children\":{\"some\":{}}}")), 40);

    [Fact]
    public Task A_filter_may_compare_with_40_values() =>
        Bound("TOO_MANY_CONDITIONS", Where(n => Several("or", n, "{\"code\":{\"eq\":1}}")), 40);

    [Theory]
    [InlineData("petitions", "{\"unit\":{\"code\":{\"gt\":1}}}")]
    [InlineData("orgUnits", "{\"petitions\":{\"some\":{}}}")]
    [InlineData("orgUnits", "{\"disputes\":{\"none\":{\"state\":{\"eq\":\"CLOSED\"}}}}")]
    [InlineData("officials", "{\"visits\":{\"all\":{\"visitedOn\":{\"gt\":\"2026-01-01\"}}}}")]
    public async Task Conditions_on_records_that_are_sealed_or_elsewhere_are_bounded_too(string list, string condition)
    {
        foreach (var times in new[] { 10, 20, 40, 41, 160 })
        {
            foreach (var by in new[] { "and", "or" })
            {
                var codes = await Codes(
                    $"{{ {list}(first: 0, where: {Literal(Several(by, times, condition))}) {{ totalCount }} }}"
                );
                Assert.All(
                    codes,
                    code =>
                        Assert.Contains(
                            code,
                            new[] { "TOO_MANY_CONDITIONS", "TOO_MANY_MATCHES", "VALUE_INVALID", "INPUT_TOO_LARGE" }
                        )
                );
            }
        }
    }

    [Fact]
    public async Task A_literal_is_as_large_and_as_deep_as_the_variables_in_it()
    {
        const string query =
            "query($a: OrgUnitFilterInput!, $b: OrgUnitFilterInput!) { orgUnits(first: 0, where: { and: [$a, $b, { parent: $a }] }) { totalCount } }";
        var (fits, many) = (Json(Several("and", 100, "{}")), Json(Several("and", 300, "{}")));
        var deep = Json(Nested("{\"parent\":", 13, "{\"code\":{\"eq\":1}}", "}"));
        Assert.Empty(await Codes(query, new { a = fits, b = fits }));
        Assert.Equal(["INPUT_TOO_LARGE"], await Codes(query, new { a = fits, b = many }));
        Assert.Empty(await Codes(query, new { a = fits, b = deep }));
        Assert.Equal(["TOO_DEEP"], await Codes(query, new { a = deep, b = fits }));
    }

    [Theory]
    [InlineData("and", "{}", 40_000)]
    [InlineData("or", "{}", 40_000)]
    [InlineData("and", "{\"children\":{\"some\":{}}}", 1_000)]
    [InlineData("and", "{\"parent\":{}}", 2_000)]
    [InlineData("or", "{\"name\":{\"eq\":null}}", 30_000)]
    [InlineData("and", "{\"and\":[{\"or\":[]}]}", 20_000)]
    public async Task No_number_of_conditions_ends_the_host(string by, string condition, int times)
    {
        var where = Several(by, times, condition);
        Assert.Equal(["INPUT_TOO_LARGE"], await Codes(ByVariable, new { w = Json(where) }));
        var literal = $"{{ orgUnits(first: 0, where: {Literal(where)}) {{ totalCount }} }}";
        Assert.Contains(Assert.Single(await Codes(literal)), new[] { "INPUT_TOO_LARGE", "TOO_MANY_TOKENS" });
        await host.Data("{ __typename }");
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public async Task What_a_query_sends_is_not_repeated_at_length(int length)
    {
        var tried = 0;
        foreach (var field in host.Services.GetRequiredService<GraphModel>().Query.Fields)
        {
            var others = string.Join(
                ", ",
                field
                    .Arguments.Where(a => a.Type.Required && !a.Type.IsList && !IsText(a))
                    .Select(a => $"{a.Name}: {Some(a)}")
            );
            foreach (var argument in field.Arguments.Where(IsText))
            {
                tried++;
                var texts = field.Arguments.Where(a => IsText(a) && (a.Type.Required || a == argument)).ToList();
                var given = string.Join(", ", texts.Select(a => $"{a.Name}: $t"));
                var leaf = field.Type.Leaf is ObjectType or InterfaceType or UnionType ? "{ __typename }" : "";
                var answer = await host.Send(
                    $"query($t: {(argument.Type.Leaf == Scalars.Id ? "ID" : "String")}!) {{ {field.Name}({given}{(others == "" ? "" : $", {others}")}) {leaf} }}",
                    new { t = new string('长', length) }
                );
                Assert.True(answer.TryGetProperty("errors", out _), $"{field.Name}.{argument.Name}");
                Assert.True(
                    Encoding.UTF8.GetByteCount(answer.GetRawText()) < 5_000,
                    $"{field.Name}.{argument.Name}: {answer.GetRawText().Length}"
                );
            }
        }

        Assert.True(tried > 20, $"Only {tried} texts.");

        static bool IsText(InputField argument) =>
            argument.Type.Leaf == Scalars.String || argument.Type.Leaf == Scalars.Id;

        static string Some(InputField argument) =>
            argument.Type.Leaf switch
            {
                EnumType choice => choice.Members[0].Name,
                ScalarType { Name: "Date" } => "\"2026-01-05\"",
                ScalarType { Name: "Month" } => "\"2026-01\"",
                _ => "1",
            };
    }

    [Fact]
    public async Task A_name_that_is_unknown_is_not_repeated_at_length()
    {
        var name = new string('x', 100_000);
        foreach (
            var answer in new[]
            {
                await host.Send(ByVariable, new { w = new Dictionary<string, int> { [name] = 1 } }),
                await host.Send($"query(${name}: Int!) {{ orgUnits(where: ${name}) {{ totalCount }} }}"),
                await host.Send($"{{ {name} }}"),
            }
        )
        {
            Assert.True(answer.TryGetProperty("errors", out _));
            Assert.True(answer.GetRawText().Length < 5_000, $"{answer.GetRawText().Length}");
        }
    }

    [Fact]
    public async Task A_number_that_is_looked_for_may_have_1000_characters()
    {
        const string query = "query($n: String!) { official(number: $n) { id } }";
        Assert.Equal(["NOT_FOUND"], await Codes(query, new { n = new string('x', 1_000) }));
        Assert.Equal(["FILTER_TEXT_TOO_LONG"], await Codes(query, new { n = new string('x', 1_001) }));
    }

    [Fact]
    public async Task Inputs_of_changes_have_the_same_limits()
    {
        const string query =
            "mutation($i: RecordVisitInput!) { recordVisit(input: $i) { errors { ... on Error { code } } } }";
        var ids = Enumerable.Range(0, 1_001).Select(_ => "x");
        Assert.Equal(["TOO_MANY_VALUES"], await Codes(query, new { i = new { officialIds = ids } }));
        Assert.Equal(
            ["INPUT_TOO_LARGE"],
            await Codes(query, new { i = new { issues = Enumerable.Range(0, 600).Select(_ => new { }) } })
        );
    }

    [Fact]
    public async Task What_is_never_carried_out_has_the_same_limits()
    {
        var where = Literal(Several("and", 600, "{}"));
        foreach (
            var query in new[]
            {
                $"{{ __typename orgUnits(where: {where}) @skip(if: true) {{ totalCount }} }}",
                $"query A {{ __typename }} query B {{ orgUnits(where: {where}) {{ totalCount }} }}",
                $"query A($w: OrgUnitFilterInput = {where}) {{ orgUnits(where: $w) {{ totalCount }} }}",
            }
        )
        {
            Assert.Contains(
                "INPUT_TOO_LARGE",
                await Codes(JsonSerializer.Serialize(new { query, operationName = query.StartsWith('{') ? null : "A" }))
            );
        }
    }

    [Theory]
    [InlineData("[", "]", 64)]
    [InlineData("{\"a\":", "}", 64)]
    public async Task JSON_may_be_nested_64_levels_deep(string open, string close, int levels)
    {
        string Body(int depth) =>
            $"{{\"query\":\"{{__typename}}\",\"extensions\":{{\"v\":{Nested(open, depth - 2, "1", close)}}}}}";
        Assert.Empty(await Codes(Body(levels)));
        Assert.Equal(["TOO_DEEP"], await Codes(Body(levels + 1)));
        Assert.Equal(["TOO_DEEP"], await Codes(string.Concat(Enumerable.Repeat(open, 100_000))));
        Assert.Equal(["REQUEST_MALFORMED"], await Codes("{\"query\":" + open));
    }

    // This many meets the limit exactly, one more exceeds it; in a variable and as a literal.
    private async Task Bound(string code, Func<int, string> where, int most)
    {
        foreach (var (count, expected) in new[] { (most, Array.Empty<string>()), (most + 1, [code]) })
        {
            var input = where(count);
            var literal = $"{{ orgUnits(first: 0, where: {Literal(input)}) {{ totalCount }} }}";
            Assert.Equal(expected, await Codes(ByVariable, new { w = Json(input) }));
            Assert.Equal(expected, await Codes(literal));
            if (expected.Length > 0)
            {
                Assert.Empty(await host.Sent(() => Codes(literal)));
            }
        }
    }

    private static Func<int, string> Where(Func<int, string> json) => json;

    private static string Several(string by, int times, string condition) =>
        $"{{\"{by}\":[{string.Join(',', Enumerable.Repeat(condition, times))}]}}";

    private static string Nested(string open, int times, string inner, string close) =>
        new StringBuilder().Insert(0, open, times).Append(inner).Insert(0, "").Append(Repeat(close, times)).ToString();

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;

    // JSON in the syntax of GraphQL literals.
    private static string Literal(string json) =>
        System.Text.RegularExpressions.Regex.Replace(
            json.Replace("\"CLOSED\"", "CLOSED", StringComparison.Ordinal),
            "\"(?<name>[a-zA-Z]+)\":",
            "${name}:",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );

    private Task<IReadOnlyList<string>> Codes(string query, object variables) =>
        Codes(JsonSerializer.Serialize(new { query, variables }));

    // Takes a document, or a whole body if the text begins like one.
    private async Task<IReadOnlyList<string>> Codes(string text)
    {
        var body = text.StartsWith("{ ", StringComparison.Ordinal)
            ? JsonSerializer.Serialize(new { query = text })
            : text;
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await host.Http.PostAsync("/graphql", content);
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        return answer.TryGetProperty("errors", out var errors)
            ?
            [
                .. errors
                    .EnumerateArray()
                    .Select(e => e.GetProperty("extensions").GetProperty("code").GetString()!)
                    .Distinct(),
            ]
            : [];
    }
}
