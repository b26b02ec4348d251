using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Graph.Execution;
using Graph.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Hostile input: each request gets a clear answer, and the next request is served.</summary>
public sealed class HostileInputTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string Deep = new string('[', 60) + new string(']', 60);

    public static TheoryData<string, string, HttpStatusCode> Requests =>
        new()
        {
            {
                "as long a text as a body holds",
                Query($"{{ visits(where: {{ summary: {{ eq: \"{new string('x', 999_900)}\" }} }}) {{ totalCount }} }}"),
                HttpStatusCode.BadRequest
            },
            {
                "ten thousand aliases",
                Query($"{{ {string.Concat(Enumerable.Range(0, 10_000).Select(i => $"a{i}: __typename "))} }}"),
                HttpStatusCode.BadRequest
            },
            {
                "a fragment that holds itself",
                Query("{ ...a } fragment a on Query { ...a }"),
                HttpStatusCode.BadRequest
            },
            { "a ring of a thousand fragments", Query(Ring(1000)), HttpStatusCode.BadRequest },
            { "fragments that double at each step", Query(Doubling(40)), HttpStatusCode.OK },
            { "a chain of fragments as long as a document holds", Query(Chain(1_800, 1)), HttpStatusCode.BadRequest },
            {
                "a chain of fragments, each as deep as the parser allows",
                Query(Chain(120, 50)),
                HttpStatusCode.BadRequest
            },
            { "fragments nested as deep as is allowed", Query(Chain(2, 55)), HttpStatusCode.OK },
            {
                "a type nested without end",
                Query($"query($v: {new string('[', 9_000)}Int{new string(']', 9_000)}) {{ __typename }}"),
                HttpStatusCode.BadRequest
            },
            {
                "operations that all spread the same",
                JsonSerializer.Serialize(
                    new
                    {
                        query = "fragment f on Query { "
                            + string.Concat(
                                Enumerable
                                    .Range(0, 400)
                                    .Select(_ => "orgUnit(code: $v) @include(if: true) { id } ")
                                    .Take(40)
                            )
                            + string.Concat(Enumerable.Repeat("orgUnit(code: $v) { id } ", 600))
                            + "} "
                            + string.Concat(Enumerable.Range(0, 800).Select(i => $"query q{i}($v: Long!) {{ ...f }} ")),
                        operationName = "q1",
                    }
                ),
                HttpStatusCode.BadRequest
            },
            {
                "variables without end",
                JsonSerializer.Serialize(
                    new
                    {
                        query = $"query({string.Concat(Enumerable.Range(0, 3_000).Select(i => $"$v{i}: OrgUnitFilterInput "))}) {{ orgUnits(where: {{ and: [{string.Concat(Enumerable.Range(0, 3_000).Select(i => $"$v{i} "))}] }}) {{ totalCount }} }}",
                        variables = Enumerable
                            .Range(0, 3_000)
                            .ToDictionary(i => $"v{i}", i => new { and = Enumerable.Repeat(new { }, 40) }),
                    }
                ),
                HttpStatusCode.BadRequest
            },
            {
                "wrong values without end",
                JsonSerializer.Serialize(
                    new
                    {
                        query = $"query({string.Concat(Enumerable.Range(0, 3_000).Select(i => $"$v{i}: Int! "))}) {{ __typename }}",
                    }
                ),
                HttpStatusCode.BadRequest
            },
            {
                "selections nested without end",
                Query(string.Concat(Enumerable.Repeat("{a", 4_000))),
                HttpStatusCode.BadRequest
            },
            {
                "a literal nested without end",
                Query(
                    $"{{ visits(where: {string.Concat(Enumerable.Repeat("{and:[", 200))}{string.Concat(Enumerable.Repeat("]}", 200))}) {{ totalCount }} }}"
                ),
                HttpStatusCode.BadRequest
            },
            {
                "variables nested without end",
                $"{{\"query\":\"{{__typename}}\",\"variables\":{{\"v\":{Deep}{Deep}}}}}",
                HttpStatusCode.BadRequest
            },
            { "JSON nested without end", new string('[', 100_000), HttpStatusCode.BadRequest },
            {
                "an operation that is not there",
                JsonSerializer.Serialize(new { query = "query A { __typename }", operationName = "B" }),
                HttpStatusCode.BadRequest
            },
            {
                "variables of the wrong kind",
                "{\"query\":\"{__typename}\",\"variables\":[1]}",
                HttpStatusCode.BadRequest
            },
            { "half a character", "{\"query\":\"{ __typename } # \\ud83d\"}", HttpStatusCode.BadRequest },
        };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Whatever_is_sent_is_answered_clearly(string what, string body, HttpStatusCode status)
    {
        using var response = await Post(Encoding.UTF8.GetBytes(body));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(
            response.StatusCode == status,
            $"{what}: {response.StatusCode} {text[..Math.Min(300, text.Length)]}"
        );
        Assert.True(text.Length < 20_000, what);
        Assert.DoesNotContain("\"INTERNAL\"", text, StringComparison.Ordinal);
        await host.Data("{ __typename }");
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_refused()
    {
        using var response = await Post([.. "{\"query\":\"{__typename}\",\"x\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("REQUEST_MALFORMED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_cut_off_half_way_costs_nobody_else_anything()
    {
        for (var i = 0; i < 20; i++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, host.Http.BaseAddress!.Port);
            await client
                .GetStream()
                .WriteAsync(
                    "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"query\":\"{ __ty"u8.ToArray()
                );
        }

        await host.Data("{ __typename }");
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_order_is_refused()
    {
        var data = await host.Data(
            "{ visits(first: 1, order: [{ visitedOn: ASC }]) { edges { cursor } } households(first: 1) { edges { cursor } } }"
        );
        foreach (var list in new[] { "visits", "households" })
        {
            var cursor = data.GetProperty(list).GetProperty("edges")[0].GetProperty("cursor").GetString();
            var error = await host.Error($"{{ visits(first: 1, after: \"{cursor}\") {{ totalCount }} }}");
            Assert.Equal(("CURSOR_INVALID", "visits.after"), (error.Code, error.Path));
        }
    }

    [Fact]
    public async Task Documents_sent_once_each_do_not_pile_up()
    {
        await Flood(200);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Flood(3_000);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        // The cache is bounded; other tests of this run also allocate memory, so the bound is wide.
        Assert.InRange(grown, long.MinValue, 60_000_000);

        async Task Flood(int count)
        {
            for (var i = 0; i < count; i++)
            {
                await host.Send($"{{ a{Guid.CreateVersion7():N}: __typename }}");
            }
        }
    }

    [Fact]
    public async Task A_plan_weighs_about_what_it_is_counted_for()
    {
        var executor = host.Services.GetRequiredService<Executor>();
        await executor.PlanOf(Large(0), operationName: null, CancellationToken.None);
        var plans = new List<Graph.Execution.Plan>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 1; i <= 60; i++)
        {
            plans.Add(await executor.PlanOf(Large(i), operationName: null, CancellationToken.None));
        }

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        // Other tests of this run also allocate memory, so the bounds are wide.
        Assert.InRange((double)plans.Sum(p => p.Size) / grown, 0.4, 4);
    }

    [Fact]
    public void A_cache_holds_what_its_entries_may_weigh_and_drops_what_was_asked_for_longest_ago()
    {
        using var cache = new SizedCache<int, object>(1_000);
        for (var i = 0; i < 100; i++)
        {
            cache.Add(i, new object(), 100);
            Assert.InRange(Enumerable.Range(0, 100).Count(k => cache.Find(k) is not null), 0, 10);
        }

        cache.Add(1_000, new object(), 1_001);
        Assert.Null(cache.Find(1_000));
    }

    // About 20,000 characters and a thousand fields, different each time.
    private static string Large(int seed)
    {
        const string lists =
            "name code kind visits(first: 1) { totalCount nodes { visitedOn purpose summary household { code } officials { name } } } petitions(first: 1) { totalCount nodes { number state dueOn } } disputes(first: 1) { totalCount nodes { state } } aidCases(first: 1) { totalCount } notices(first: 1) { totalCount } ";
        var levels = string.Concat(Enumerable.Repeat($"{lists} children(first: 1) {{ nodes {{ ", 6));
        return $"{{ {string.Concat(Enumerable.Range(0, 8).Select(i => $"a{i}: orgUnit(code: {seed}) {{ {levels} name {new string('}', 12)} }} "))} }}";
    }

    private async Task<HttpResponseMessage> Post(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        return await host.Http.SendAsync(request);
    }

    private static string Query(string query) => JsonSerializer.Serialize(new { query });

    // Fragments that spread the next one within inline fragments: as deep as the parser and the token limit allow.
    private static string Chain(int count, int opened) =>
        "{ ...f0 } "
        + string.Concat(
            Enumerable
                .Range(0, count)
                .Select(i =>
                    $"fragment f{i} on Query {{ {string.Concat(Enumerable.Repeat("... { ", opened))} ...f{i + 1} {new string('}', opened)} }} "
                )
        )
        + $"fragment f{count} on Query {{ __typename }}";

    private static string Ring(int count) =>
        "{ ...f0 } "
        + string.Concat(Enumerable.Range(0, count).Select(i => $"fragment f{i} on Query {{ ...f{(i + 1) % count} }} "));

    private static string Doubling(int count) =>
        "{ ...f0 } "
        + string.Concat(
            Enumerable.Range(0, count).Select(i => $"fragment f{i} on Query {{ ...f{i + 1} __typename ...f{i + 1} }} ")
        )
        + $"fragment f{count} on Query {{ __typename }}";
}
