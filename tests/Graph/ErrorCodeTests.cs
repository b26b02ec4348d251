using System.Reflection;
using System.Text.RegularExpressions;
using Graph.Errors;
using Graph.Schema;
using Graph.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>The documented error codes, compared with the codes in the source.</summary>
public sealed partial class ErrorCodeTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public void Every_code_is_documented_and_every_documented_code_exists()
    {
        var codes = typeof(Codes)
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!)
            // A module's own error for an unknown code.
            .Concat(
                host.Services.GetRequiredService<GraphModel>()
                    .Query.Fields.Select(f => f.Source)
                    .OfType<AnswerSource>()
                    .Select(s => s.Guard)
                    .OfType<string>()
            )
            .Distinct();
        Assert.Equal(
            codes.Order(StringComparer.Ordinal),
            Documented().Select(row => row.Code).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_documented_code_says_what_it_means_in_both_languages() =>
        Assert.Empty(
            Documented()
                .Where(row =>
                    row.Meaning.Split(" · ") is not [var chinese, var english]
                    || !chinese.Any(letter => letter is >= '\u4e00' and <= '\u9fff')
                    || !english.Any(char.IsAsciiLetter)
                )
                .Select(row => row.Code)
        );

    private static IEnumerable<(string Code, string Meaning)> Documented() =>
        Row()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "src/docs/errors.md")))
            .Select(m => (m.Groups["code"].Value, m.Groups["meaning"].Value));

    [GeneratedRegex(@"^\| `(?<code>[A-Z_]+)` \| (?<meaning>.+?) \|", RegexOptions.Multiline, 1000)]
    private static partial Regex Row();
}
