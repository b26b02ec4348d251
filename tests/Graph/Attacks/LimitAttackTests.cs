using System.Net;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>
/// Attacks by aliases, directives, depth, batches, cost and introspection: <see cref="LimitTests"/> and
/// <see cref="HostileInputTests"/> test the limits; here each attack leaves one line in the security log.
/// </summary>
public sealed class LimitAttackTests(LimitAttackTests.NarrowHost host) : IClassFixture<LimitAttackTests.NarrowHost>
{
    public static TheoryData<string, string> Bombs =>
        new()
        {
            {
                "TOO_MANY_ALIASES",
                $"{{ {string.Join(' ', Enumerable.Range(0, 60).Select(i => $"a{i}: __typename"))} }}"
            },
            { "TOO_MANY_DIRECTIVES", $"{{ {string.Concat(Enumerable.Repeat("__typename @skip(if: false) ", 60))} }}" },
            { "TOO_MANY_TOKENS", $"{{ {string.Concat(Enumerable.Repeat("__typename ", 21_000))} }}" },
            {
                "TOO_DEEP",
                $"{{ orgUnit(code: 1) {{ {string.Concat(Enumerable.Repeat("parent { ", 20))} id {string.Concat(Enumerable.Repeat("} ", 20))} }} }}"
            },
            { "COST_EXCEEDED", "{ visits(first: 50) { nodes { issues(first: 50) { nodes { id } } } } }" },
            { "VALIDATION_FAILED", "{ ...parent } fragment parent on Query { ...parent }" },
            {
                "VALIDATION_FAILED",
                $"{{ ...parent0 }} {string.Concat(Enumerable.Range(0, 900).Select(i => $"fragment parent{i} on Query {{ ...parent{(i + 1) % 900} }} "))}"
            },
            { "SYNTAX_ERROR", string.Concat(Enumerable.Repeat("{parent", 4_000)) },
            { "INTROSPECTION_OFF", "{ __schema { types { name } } }" },
        };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task What_is_too_much_is_refused_and_noted(string code, string query) =>
        (await Attack.Send(host, host.Http, query)).IsRefused(HttpStatusCode.BadRequest, code, "__typename", "parent");

    [Fact]
    public async Task A_batch_that_is_too_large_is_refused_and_noted() =>
        (await Send(new StringContent($"[{string.Join(',', Enumerable.Repeat("{}", 11))}]"))).IsRefused(
            HttpStatusCode.BadRequest,
            "BATCH_TOO_LARGE"
        );

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_and_noted() =>
        (await Send(new StringContent(new string(' ', 1_000_001)))).IsRefused(
            HttpStatusCode.RequestEntityTooLarge,
            "REQUEST_TOO_LARGE"
        );

    private Task<Attack> Send(StringContent content)
    {
        content.Headers.ContentType = new("application/json");
        return Attack.Send(host, host.Http, new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });
    }

    /// <summary>A host without introspection and with low limits.</summary>
    public sealed class NarrowHost : TestHost
    {
        protected override IEnumerable<string> Settings =>
            [
                "--environment=Development",
                "--Graph:Introspection=false",
                "--Graph:MaxCost=1000",
                "--Graph:RequestsPerMinute=0",
            ];
    }
}
