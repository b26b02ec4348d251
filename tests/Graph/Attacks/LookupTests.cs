using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>A caller who guesses petitioners' codes is slowed down, learns nothing, and is logged.</summary>
public sealed class LookupTests(LookupTests.WaryHost host) : IClassFixture<LookupTests.WaryHost>
{
    private const int Most = 12;
    private const string Guess = "query($code: String!) { myMatter(code: $code, check: \"1234\") { number } }";
    private const string Secret = "ABCD-EFGH-JKMN";
    private static readonly TimeSpan Span = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task Brute_force_is_throttled_by_address_however_it_is_sent()
    {
        using var guessing = host.Client(null);
        var first = await Attack.Send(host, guessing, Guess, new { code = Secret });
        Assert.Equal("QUERY_CODE_INCORRECT", first.Code);
        Assert.NotNull(first.Line);
        Assert.Contains("QUERY_CODE_INCORRECT", first.Line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, first.Line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", first.Message!, StringComparison.Ordinal);

        // Several attempts in one operation count individually.
        var aliases = string.Join(
            ' ',
            Enumerable.Range(0, Most + 1).Select(i => $"g{i}: myMatter(code: \"{i}\", check: \"1234\") {{ number }}")
        );
        var many = await Attack.Send(host, guessing, $"{{ {aliases} }}");
        many.IsRefused(HttpStatusCode.TooManyRequests, "LOOKUP_THROTTLED", Secret);

        using var again = await guessing.PostAsJsonAsync(
            "/graphql",
            new { query = Guess, variables = new { code = Secret } }
        );
        Assert.Equal(HttpStatusCode.TooManyRequests, again.StatusCode);
        Assert.InRange(again.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        // The rating mutation has the same limit.
        var rating = await Attack.Send(
            host,
            guessing,
            "mutation { rateMatter(input: { code: \"x\", check: \"1234\", withOffice: SATISFIED, withUnit: SATISFIED }) { errors { ... on Error { code } } } }"
        );
        rating.IsRefused(HttpStatusCode.TooManyRequests, "LOOKUP_THROTTLED");

        // All other requests are still answered.
        Assert.Equal(HttpStatusCode.OK, (await Attack.Send(host, guessing)).Status);
    }

    /// <summary>A host that allows few guesses per period.</summary>
    public sealed class WaryHost : TestHost
    {
        protected override IEnumerable<string> Settings =>
            [
                "--environment=Development",
                "--Graph:RequestsPerMinute=0",
                $"--Graph:GuardedPerMinute={Most}",
                $"--Graph:GuardedTime={Span}",
            ];
    }
}

/// <summary>The response time reveals nothing.</summary>
public sealed class LookupTimeTests(LookupTimeTests.SlowHost host) : IClassFixture<LookupTimeTests.SlowHost>
{
    private static readonly TimeSpan Span = TimeSpan.FromMilliseconds(400);

    [Fact]
    public async Task Every_guess_is_answered_after_the_same_time()
    {
        using var guessing = host.Client(null);
        for (var i = 0; i < 3; i++)
        {
            var since = Stopwatch.GetTimestamp();
            var answer = await Attack.Send(
                host,
                guessing,
                $"{{ myMatter(code: \"{i}\", check: \"1234\") {{ number }} }}"
            );
            Assert.Equal("QUERY_CODE_INCORRECT", answer.Code);
            // Timers may fire one tick early, never more.
            Assert.True(Stopwatch.GetElapsedTime(since) > Span - TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>A host with a minimum response time.</summary>
    public sealed class SlowHost : TestHost
    {
        protected override IEnumerable<string> Settings =>
            ["--environment=Development", "--Graph:RequestsPerMinute=0", $"--Graph:GuardedTime={Span}"];
    }
}
