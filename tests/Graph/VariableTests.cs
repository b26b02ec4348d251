using Graph.Execution;
using Graph.Schema;
using Graph.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Variables are allowed only where their types fit, and values must have their types wherever they appear.</summary>
public sealed class VariableTests(TestHost host) : IClassFixture<TestHost>
{
    private GraphModel Model => host.Services.GetRequiredService<GraphModel>();

    [Theory]
    [InlineData("query($p: Int!) { visits(where: { purpose: { eq: $p } }) { totalCount } }")]
    [InlineData("query($p: [Int!]) { visits(where: { purpose: { in: $p } }) { totalCount } }")]
    [InlineData("query($p: [VisitPurpose]) { visits(where: { purpose: { in: $p } }) { totalCount } }")]
    [InlineData("query($p: VisitPurpose!) { visits(where: { purpose: { in: $p } }) { totalCount } }")]
    [InlineData("query($p: VisitPurpose) { visits(where: { purpose: { in: [$p] } }) { totalCount } }")]
    [InlineData("query($p: [VisitPurpose!]!) { visits(where: { purpose: { eq: $p } }) { totalCount } }")]
    [InlineData("query($p: Long) { orgUnit(code: $p) { name } }")]
    [InlineData("query($p: Long = null) { orgUnit(code: $p) { name } }")]
    [InlineData("query($p: Int!) { orgUnit(code: $p) { name } }")]
    [InlineData("query($p: String!) { node(id: $p) { id } }")]
    [InlineData("query($p: String!) { __typename @include(if: $p) }")]
    [InlineData("query($p: Boolean) { __typename @skip(if: $p) }")]
    [InlineData(
        "query($p: Int!) { ...f } fragment f on Query { visits(where: { purpose: { eq: $p } }) { totalCount } }"
    )]
    [InlineData("query($p: OfficialFilterInput!) { visits(where: $p) { totalCount } }")]
    [InlineData("query($p: OfficialFilterInput!) { visits(where: { unit: $p }) { totalCount } }")]
    [InlineData("query($p: String!) { __type(name: \"Visit\") { fields(includeDeprecated: $p) { name } } }")]
    public async Task A_variable_of_another_type_is_refused(string query) =>
        Assert.Equal("VALIDATION_FAILED", (await host.Error(query)).Code);

    [Theory]
    [InlineData("query($p: VisitPurpose!) { visits(where: { purpose: { eq: $p } }) { totalCount } }")]
    [InlineData("query($p: VisitPurpose!) { visits(where: { purpose: { in: [$p] } }) { totalCount } }")]
    [InlineData("query($p: VisitPurpose! = POLICY) { visits(where: { purpose: { eq: $p } }) { totalCount } }")]
    [InlineData("query($p: VisitPurpose = POLICY) { visits(where: { purpose: { in: [$p] } }) { totalCount } }")]
    public async Task A_variable_that_goes_there_is_taken(string query) => await host.Data(query, new { p = "POLICY" });

    [Theory]
    [InlineData("{ visits(where: { purpose: { eq: \"POLICY\" } }) { totalCount } }")]
    [InlineData("{ visits(where: { purpose: { eq: 77 } }) { totalCount } }")]
    [InlineData("{ visits(where: { purpose: { in: [POLICY, \"POLICY\"] } }) { totalCount } }")]
    [InlineData("{ visits(where: { summary: { eq: POLICY } }) { totalCount } }")]
    [InlineData("{ __typename @include(if: \"true\") }")]
    [InlineData("{ __typename @include(if: null) }")]
    [InlineData("{ __typename @skip(if: 1) }")]
    [InlineData("{ ...f @include(if: \"true\") } fragment f on Query { __typename }")]
    [InlineData("{ __typename visits(first: \"1\") @skip(if: true) { totalCount } }")]
    [InlineData("{ __typename ...f @include(if: false) } fragment f on Query { visits(first: 1.5) { totalCount } }")]
    [InlineData("query A { __typename } query B { visits(first: \"1\") { totalCount } }")]
    [InlineData("query A { __typename } query B($n: Int = \"1\") { visits(first: $n) { totalCount } }")]
    [InlineData("query A($n: Int = \"1\") { visits(first: $n) { totalCount } }")]
    [InlineData("query A($n: Int! = null) { visits(first: $n) { totalCount } }")]
    [InlineData("query A($p: [VisitPurpose!] = [null]) { visits(where: { purpose: { in: $p } }) { totalCount } }")]
    [InlineData("query A($p: VisitFilterInput = { colour: 1 }) { visits(where: $p) { totalCount } }")]
    [InlineData("query A($p: VisitFilterInput = { and: [{ first: 1 }] }) { visits(where: $p) { totalCount } }")]
    [InlineData("query A($b: Boolean = \"true\") { __typename @include(if: $b) }")]
    [InlineData("{ node(id: 1.5) { id } }")]
    [InlineData("{ node(id: true) { id } }")]
    [InlineData("{ __type(name: 1) { name } }")]
    public async Task A_literal_that_is_not_of_its_type_is_refused_wherever_it_stands(string query)
    {
        var answer = await host.Send(query.Replace("query B", "query A2", StringComparison.Ordinal));
        Assert.False(answer.TryGetProperty("data", out _), answer.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = System.Net.Http.Json.JsonContent.Create(
                new { query, operationName = query[0] == 'q' ? "A" : null }
            ),
        };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await host.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == System.Net.HttpStatusCode.BadRequest, text);
        Assert.Contains("\"VALUE_INVALID\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query($b: Boolean = true) { __typename @include(if: $b) }")]
    [InlineData("query($b: Boolean = true) { __typename visits @skip(if: $b) { totalCount } }")]
    public async Task A_condition_that_is_null_is_refused(string query) =>
        Assert.Equal(
            ("VALUE_INVALID", "b"),
            (await host.Error(query, new { b = (bool?)null })) is var error ? (error.Code, error.Path) : default
        );

    [Fact]
    public async Task A_value_of_an_enum_that_is_no_member_is_never_stored()
    {
        const string query =
            "mutation($p: Int!, $i: ID!) { recordVisit(input: { householdId: $i, officialIds: [$i], visitedOn: \"2026-03-02\", purpose: $p, summary: \"x\" }) { errors { ... on Error { code } } } }";
        Assert.Equal("VALIDATION_FAILED", (await host.Error(query, new { p = 77, i = "x" })).Code);
    }

    /// <summary>
    /// For every argument of the schema and every field of every input: variables of all other kinds are refused, one of its own type is not.
    /// </summary>
    [Fact]
    public async Task No_variable_goes_where_one_of_another_type_is_expected()
    {
        var executor = host.Services.GetRequiredService<Executor>();
        string[] others =
        [
            "Int!",
            "String!",
            "Boolean!",
            "ID!",
            "Long!",
            "Date!",
            "[Int!]!",
            "[String!]!",
            "VisitPurpose!",
            "[VisitPurpose!]!",
            "VisitFilterInput!",
            "[VisitSortInput!]!",
        ];
        var wrong = new List<string>();
        foreach (var (field, argument, type, literal) in Positions())
        {
            var own = Strict(type);
            var candidates = others
                .Append($"[{type.Leaf.Name}!]!")
                .Append($"[[{type.Leaf.Name}!]!]!")
                .Append($"{type.Leaf.Name}!")
                .Append(own)
                .Distinct(StringComparer.Ordinal);
            foreach (var candidate in candidates)
            {
                var text = $"{Kind(field)}($v: {candidate}) {{ {field}({argument}: {literal}) {{ __typename }} }}";
                if (await Goes(executor, text) != (candidate == own))
                {
                    wrong.Add(text);
                }
            }

            if (type.Required)
            {
                var text =
                    $"{Kind(field)}($v: {own.TrimEnd('!')}) {{ {field}({argument}: {literal}) {{ __typename }} }}";
                if (await Goes(executor, text))
                {
                    wrong.Add(text);
                }
            }
        }

        Assert.Empty(wrong.Take(20));
    }

    private string Kind(string field) =>
        Model.Query.Find(field) is not null ? "query"
        : Model.Mutation!.Find(field) is not null ? "mutation"
        : "subscription";

    private static async Task<bool> Goes(Executor executor, string text)
    {
        try
        {
            await executor.PlanOf(text, operationName: null, CancellationToken.None);
            return true;
        }
        catch (Graph.Errors.RequestError refused)
        {
            return !refused.Problems.Any(p => p.English.StartsWith("The variable '$v'", StringComparison.Ordinal));
        }
    }

    // The strictest type that is allowed there: non-null at every level.
    private static string Strict(TypeRef type) => type.Item is { } item ? $"[{Strict(item)}]!" : $"{type.Leaf.Name}!";

    // Each argument of a root field, and each field of its input, once for each input type.
    private IEnumerable<(string Field, string Argument, TypeRef Type, string Literal)> Positions()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fields = Model.Query.Fields.Concat(Model.Mutation!.Fields).Concat(Model.Subscription!.Fields);
        foreach (var field in fields.Where(f => f.Type.Leaf is not (ScalarType or EnumType)))
        {
            foreach (var argument in field.Arguments)
            {
                yield return (field.Name, argument.Name, argument.Type, "$v");
                foreach (var inner in Inner(argument.Type, "#"))
                {
                    yield return (field.Name, argument.Name, inner.Type, inner.Literal);
                }
            }
        }

        IEnumerable<(TypeRef Type, string Literal)> Inner(TypeRef type, string around)
        {
            if (type.Leaf is not InputType input || !seen.Add(input.Name))
            {
                yield break;
            }

            foreach (var field in input.Fields)
            {
                var here = around.Replace("#", $"{{ {field.Name}: # }}", StringComparison.Ordinal);
                yield return (field.Type, here.Replace("#", "$v", StringComparison.Ordinal));
                if (field.Type.Item is { } item)
                {
                    yield return (item, here.Replace("#", "[$v]", StringComparison.Ordinal));
                }

                foreach (var inner in Inner(field.Type, here))
                {
                    yield return inner;
                }
            }
        }
    }
}
