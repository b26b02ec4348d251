using System.Net.Http.Json;
using System.Text.Json;
using CsCheck;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>
/// An answer does not depend on how often, with which other fields or by whom it is requested: statements, commands and plans are
/// shared, values are not.
/// </summary>
[Collection(nameof(PeopledHost))]
public sealed class SharedStatementTests(PeopledHost host)
{
    private const int Operations = 40;
    private const int Times = 20;

    private Asking By => host.Callers.First(c => c.Name == "all-of-the-county");

    [Fact]
    public async Task Two_officials_are_two_however_often_both_are_asked_for()
    {
        for (var time = 0; time < Times; time++)
        {
            var data = await host.Data(
                """{ a: official(number: "WP0001") { number } b: official(number: "WP0010") { number } }"""
            );
            Assert.Equal("WP0001", data.GetProperty("a").GetProperty("number").GetString());
            Assert.Equal("WP0010", data.GetProperty("b").GetProperty("number").GetString());
        }
    }

    [Fact]
    public Task What_is_asked_side_by_side_is_answered_as_if_it_were_asked_alone() =>
        Gen.Int.SampleAsync(
            async seed =>
            {
                if (await Expected(SharedOperation.Make(host.World, seed, By)) is not { } expected)
                {
                    return;
                }

                for (var time = 0; time < Times; time++)
                {
                    expected.IsMetBy(await TestHost.Send(By.Client, expected.Whole));
                }

                var answers = await Batch([.. expected.Alone, expected.Whole, .. expected.Alone, expected.Whole]);
                Assert.All(answers, expected.IsMetBy);
            },
            iter: Operations,
            threads: 1
        );

    [Fact]
    public async Task Eight_who_ask_at_once_are_answered_as_if_each_asked_alone()
    {
        var random = new Random();
        var all = new List<Answers>();
        while (all.Count < Operations / 2)
        {
            if (await Expected(SharedOperation.Make(host.World, random.Next(), By)) is { } expected)
            {
                all.Add(expected);
            }
        }

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    for (var time = 0; time < 4; time++)
                    {
                        foreach (var expected in Random.Shared.GetItems(all.ToArray(), all.Count))
                        {
                            expected.IsMetBy(await TestHost.Send(By.Client, expected.Whole));
                        }
                    }
                })
        );
    }

    private async Task<Answers?> Expected(SharedOperation operation)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in operation.Parts)
        {
            // A condition looks up a limited number of records of another module.
            if (await part.Alone(By) is not { } alone)
            {
                return null;
            }

            parts.Add(part.Name, alone);
        }

        return new Answers(operation.Whole, [.. operation.Parts.Select(p => $"{{ {p.Text} }}")], parts);
    }

    // A batch has a size limit.
    private async Task<List<JsonElement>> Batch(IReadOnlyList<string> operations)
    {
        var answers = new List<JsonElement>();
        foreach (var batch in operations.Chunk(10))
        {
            using var response = await By.Client.PostAsJsonAsync("/graphql", batch.Select(query => new { query }));
            answers.AddRange((await response.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray());
        }

        return answers;
    }

    /// <summary>The query, whole and in parts, and the answer to each part.</summary>
    private sealed record Answers(string Whole, IReadOnlyList<string> Alone, IReadOnlyDictionary<string, string> Parts)
    {
        public void IsMetBy(JsonElement answer)
        {
            Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors} {Whole}");
            foreach (var part in answer.GetProperty("data").EnumerateObject())
            {
                Assert.True(
                    Parts[part.Name] == part.Value.GetRawText(),
                    $"{part.Name} is {part.Value} and not {Parts[part.Name]}: {Whole}"
                );
            }
        }
    }
}
