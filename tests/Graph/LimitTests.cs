using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Every limit: an operation at the limit is answered, one above it is refused before any SQL.</summary>
public sealed class LimitTests(TestHost host, LimitTests.NarrowHost narrow)
    : IClassFixture<TestHost>,
        IClassFixture<LimitTests.NarrowHost>
{
    [Fact]
    public async Task A_body_may_have_a_million_bytes()
    {
        const string operation = """{"query":"{ __typename }"}""";
        Assert.Equal(HttpStatusCode.OK, (await Post(operation.PadRight(1_000_000))).Status);
        var (status, answer) = await Post(operation.PadRight(1_000_001));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE"), (status, CodeOf(answer)));
    }

    [Fact]
    public async Task A_document_may_have_20000_tokens()
    {
        await host.Data($"{{{Repeat("__typename ", 19_998)}}}");
        await Refused("TOO_MANY_TOKENS", $"{{{Repeat("__typename ", 19_999)}}}");
    }

    [Fact]
    public async Task A_document_may_be_16_fields_deep()
    {
        await host.Data($"{{ orgUnit(code: 350824001001) {{ {Repeat("parent { ", 14)} name {Repeat("} ", 14)} }} }}");
        await Refused(
            "TOO_DEEP",
            $"{{ orgUnit(code: 350824001001) {{ {Repeat("parent { ", 15)} name {Repeat("} ", 15)} }} }}"
        );
    }

    [Fact]
    public async Task A_document_may_rename_50_fields()
    {
        await host.Data($"{{ {string.Join(' ', Numbers(50).Select(i => $"a{i}: __typename"))} }}");
        await Refused("TOO_MANY_ALIASES", $"{{ {string.Join(' ', Numbers(51).Select(i => $"a{i}: __typename"))} }}");
        await Refused(
            "TOO_MANY_ALIASES",
            $"{{ {string.Join(' ', Numbers(10_000).Select(i => $"a{i}: x"))} }}",
            "TOO_MANY_TOKENS"
        );
    }

    [Fact]
    public async Task A_document_may_use_50_directives()
    {
        await host.Data($"{{ {Repeat("__typename @include(if: true) ", 50)} }}");
        await Refused("TOO_MANY_DIRECTIVES", $"{{ {Repeat("__typename @include(if: true) ", 51)} }}");
    }

    [Fact]
    public async Task A_batch_may_have_10_operations()
    {
        var (status, answer) = await Post(Batch(10));
        Assert.Equal((HttpStatusCode.OK, 10), (status, answer.GetArrayLength()));
        Assert.All(
            answer.EnumerateArray(),
            item => Assert.Equal("Query", item.GetProperty("data").GetProperty("__typename").GetString())
        );
        (status, answer) = await Post(Batch(11));
        Assert.Equal((HttpStatusCode.BadRequest, "BATCH_TOO_LARGE"), (status, CodeOf(answer)));
        Assert.Equal(HttpStatusCode.BadRequest, (await Post("[]")).Status);
    }

    [Fact]
    public async Task A_page_may_have_50_rows()
    {
        await host.Data("{ visits(first: 50) { nodes { id } } }");
        await Refused("PAGING_INVALID", "{ visits(first: 51) { nodes { id } } }");
        await Refused("PAGING_INVALID", "{ visits(last: 51) { nodes { id } } }");
    }

    [Fact]
    public async Task An_operation_may_cost_what_the_limit_says()
    {
        // One for the list, one for each of fifty rows; the total is one more.
        await narrow.Data("{ visits(first: 50) { nodes { id } } }");
        const string dear = "{ visits(first: 50) { totalCount nodes { id } } }";
        Assert.Empty(await narrow.Sent(async () => Assert.Equal("COST_EXCEEDED", (await narrow.Error(dear)).Code)));
    }

    [Fact]
    public async Task The_cost_is_told_on_request_and_is_the_same_for_literals_and_variables()
    {
        const string nested =
            "orgUnit(code: 350824001000) { children(first: N) { nodes { visits(first: 3) { nodes { id } } } } }";
        var literal = await Cost($"{{ {nested.Replace("N", "7", StringComparison.Ordinal)} }}", null);
        var variable = await Cost(
            $"query ($n: Int) {{ {nested.Replace("N", "$n", StringComparison.Ordinal)} }}",
            new { n = 7 }
        );
        Assert.Equal(1 + 1 + (7 * (1 + 1 + 3)), literal);
        Assert.Equal(literal, variable);
        Assert.False((await host.Send("{ __typename }")).TryGetProperty("extensions", out _));
    }

    [Fact]
    public async Task An_operation_may_take_as_long_as_the_limit_says()
    {
        await using var hasty = new HastyHost();
        await hasty.InitializeAsync();
        await hasty.Data("{ officials(first: 1) { nodes { id } } }");
        using var later = new CancellationTokenSource();
        void Hold(SqlStatement statement)
        {
            // Timers fire in order, however busy the machine is: when this one fires, the operation's own has fired.
            later.CancelAfter(2 * HastyHost.Patience);
            later.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
        }

        var statements = hasty.Services.GetRequiredService<SqlMonitor>();
        statements.Sending += Hold;
        Assert.Equal("TIMEOUT", (await hasty.Error("{ officials(first: 1) { nodes { id } } }")).Code);
        statements.Sending -= Hold;
        await hasty.Data("{ officials(first: 1) { nodes { id } } }");
    }

    [Fact]
    public async Task A_caller_may_send_so_many_requests_a_minute()
    {
        await using var patient = new PatientHost();
        await patient.InitializeAsync();
        foreach (var _ in Numbers(60))
        {
            await patient.Data("{ __typename }");
        }

        using var response = await patient.Http.GetAsync("/graphql?query={__typename}");
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("1", response.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task A_batch_of_ten_counts_as_ten_requests()
    {
        await using var patient = new PatientHost();
        await patient.InitializeAsync();
        foreach (var _ in Numbers(6))
        {
            Assert.Equal(HttpStatusCode.OK, (await Post(Batch(10), patient)).Status);
        }

        var (status, answer) = await Post(Batch(10), patient);
        Assert.Equal((HttpStatusCode.TooManyRequests, "RATE_LIMITED"), (status, CodeOf(answer)));
    }

    [Fact]
    public async Task Translating_a_statement_counts_as_a_request()
    {
        await using var patient = new PatientHost();
        await patient.InitializeAsync();
        const string query = "query ($where: VisitFilterInput) { visits(first: 0, where: $where) { totalCount } }";
        static object Where(int conditions) =>
            new { where = new { and = Numbers(conditions).Select(_ => new { summary = new { neq = "x" } }) } };
        var answered = 0;
        foreach (var i in Numbers(59))
        {
            var answer = await patient.Send(query, Where(1 + (i % 38)));
            answered += answer.TryGetProperty("data", out _) ? 1 : 0;
        }

        Assert.True(answered < 59, "Each of 38 shapes is a statement of its own, and none of them was charged.");
    }

    [Fact]
    public async Task As_many_nodes_are_asked_for_by_id_as_a_page_holds()
    {
        var id = (await host.Data("{ orgUnit(code: 350824001001) { id } }"))
            .GetProperty("orgUnit")
            .GetProperty("id")
            .GetString();
        static string Ask(string? id, int times) =>
            $"{{ nodes(ids: [{string.Join(' ', Enumerable.Repeat($"\"{id}\"", times))}]) {{ id }} }}";
        await host.Data(Ask(id, 50));
        await Refused("PAGING_INVALID", Ask(id, 51));
    }

    [Fact]
    public async Task A_connection_carries_so_many_operations()
    {
        const string watch = "subscription { caseChanged { at } }";
        await using var few = new FewStreamsHost();
        await few.InitializeAsync();
        await using (var socket = await GraphSocket.Open(few))
        {
            foreach (var i in Numbers(FewStreamsHost.Most + 1))
            {
                await socket.Subscribe($"{i}", watch);
            }

            Assert.Equal(4429, await socket.Closed());
        }

        using var reserved = await few.Http.PutAsync("/graphql/stream", null);
        var token = await reserved.Content.ReadAsStringAsync();
        var statuses = new List<HttpStatusCode>();
        foreach (var i in Numbers(FewStreamsHost.Most + 1))
        {
            using var operation = new HttpRequestMessage(HttpMethod.Post, "/graphql/stream")
            {
                Content = System.Net.Http.Json.JsonContent.Create(
                    new { query = watch, extensions = new { operationId = $"{i}" } }
                ),
                Headers = { { "X-GraphQL-Event-Stream-Token", token } },
            };
            using var response = await few.Http.SendAsync(operation);
            statuses.Add(response.StatusCode);
        }

        Assert.Equal(
            [.. Enumerable.Repeat(HttpStatusCode.Accepted, FewStreamsHost.Most), HttpStatusCode.TooManyRequests],
            statuses
        );
    }

    [Fact]
    public async Task Planning_counts_as_many_requests_as_it_is_worth()
    {
        await using var patient = new PatientHost();
        await patient.InitializeAsync();
        // Six thousand tokens cost as much as sixty requests, but only the first time.
        var document = $"{{ {Repeat("__typename ", 5_990)} }}";
        await patient.Data(document);
        Assert.Equal("RATE_LIMITED", (await patient.Error("{ __typename }")).Code);
    }

    [Fact]
    public async Task Questions_about_the_schema_are_answered_only_where_that_is_allowed()
    {
        Assert.Equal("INTROSPECTION_OFF", (await narrow.Error("{ __schema { queryType { name } } }")).Code);
        Assert.Equal(
            "INTROSPECTION_OFF",
            (await narrow.Error("{ ...q } fragment q on Query { __type(name: \"Visit\") { name } }")).Code
        );
        await host.Data("{ __schema { queryType { name } } }");
    }

    [Fact]
    public async Task A_question_about_the_schema_opens_three_lists_at_most()
    {
        static string Nested(int lists) =>
            $"{{ __type(name: \"Visit\") {{ {Repeat("fields { type { ", lists)} name {Repeat("} } ", lists)} }} }}";
        await host.Data(Nested(3));
        await Refused("TOO_DEEP", Nested(4));
        await Refused(
            "TOO_DEEP",
            "{ __type(name: \"Visit\") { ...a } } fragment a on __Type { fields { type { ...b } } } fragment b on __Type { fields { type { fields { type { fields { name } } } } } }"
        );
    }

    [Fact]
    public async Task Names_are_suggested_only_where_that_is_allowed()
    {
        Assert.Contains("Did you mean", (await host.Error("{ visit { totalCount } }")).Message);
        Assert.DoesNotContain("Did you mean", (await narrow.Error("{ visit { totalCount } }")).Message);
    }

    [Fact]
    public async Task A_foreign_page_cannot_forge_a_request()
    {
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data" })
        {
            using var content = new StringContent("""{"query":"{ __typename }"}""");
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
            using var response = await host.Http.PostAsync("/graphql", content);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        }
    }

    [Fact]
    public async Task Fragments_that_spread_without_end_are_refused_at_once()
    {
        // Each fragment spreads the next one five times: two hundred words, and ten billion fields.
        var fragments = Numbers(14)
            .Select(i =>
                $"fragment f{i} on OrgUnit {{ {Repeat($"parent {{ ...f{i + 1} }} ", 1)} {string.Join(' ', Numbers(3).Select(a => $"p{a}: parent {{ ...f{i + 1} }}"))} }}"
            );
        await Refused(
            "COST_EXCEEDED",
            $"{{ orgUnit(code: 1) {{ ...f0 }} }} {string.Join(' ', fragments)} fragment f14 on OrgUnit {{ name }}"
        );
    }

    [Fact]
    public async Task One_name_of_the_answer_has_one_meaning()
    {
        await host.Data("{ visits(first: 1) { totalCount } visits(first: 1) { nodes { id } } }");
        await Refused("VALIDATION_FAILED", "{ visits(first: 1) { totalCount } visits(first: 2) { totalCount } }");
        await Refused("VALIDATION_FAILED", "{ visits { totalCount } visits: officials { totalCount } }");
        await Refused(
            "VALIDATION_FAILED",
            "{ nodes(ids: []) { ... on Visit { x: summary } ... on OrgUnit { x: code } } }"
        );
        await host.Data("{ nodes(ids: []) { ... on Visit { x: summary } ... on Official { x: name } } }");
    }

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Batch(int operations) =>
        $"[{string.Join(',', Enumerable.Repeat("""{"query":"{ __typename }"}""", operations))}]";

    private static string? CodeOf(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private async Task Refused(string code, string query, string? also = null)
    {
        Assert.Empty(
            await host.Sent(async () => Assert.Contains((await host.Error(query)).Code, new[] { code, also }))
        );
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string body, TestHost? to = null)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await (to ?? host).Http.PostAsync("/graphql", content);
        return (
            response.StatusCode,
            JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsByteArrayAsync())
        );
    }

    private async Task<long> Cost(string query, object? variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { query, variables }),
            Headers = { { "GraphQL-Cost", "report" } },
        };
        using var response = await host.Http.SendAsync(request);
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        return answer.GetProperty("extensions").GetProperty("cost").GetProperty("operation").GetInt64();
    }

    /// <summary>A host as in production, with low limits.</summary>
    public sealed class NarrowHost : TestHost
    {
        protected override IEnumerable<string> Settings =>
            [
                "--environment=Development",
                "--Graph:MaxCost=51",
                "--Graph:Introspection=false",
                "--Graph:Suggestions=false",
                "--Graph:RequestsPerMinute=0",
            ];
    }

    private sealed class HastyHost : TestHost, IAsyncDisposable
    {
        public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

        protected override IEnumerable<string> Settings =>
            ["--environment=Development", $"--Graph:Timeout={Patience}", "--Graph:RequestsPerMinute=0"];

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }

    private sealed class FewStreamsHost : TestHost, IAsyncDisposable
    {
        public const int Most = 3;

        protected override IEnumerable<string> Settings =>
            ["--environment=Development", $"--Graph:MaxStreams={Most}", "--Graph:RequestsPerMinute=0"];

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }

    private sealed class PatientHost : TestHost, IAsyncDisposable
    {
        protected override IEnumerable<string> Settings =>
            ["--environment=Development", "--Graph:RequestsPerMinute=60"];

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
