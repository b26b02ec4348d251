using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Every type is in the folder of its namespace.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void A_namespace_is_a_folder() =>
        Assert.Empty(
            Product
                .SourceFiles("src", "modules")
                .Where(f => !f.Contains("Migrations", StringComparison.Ordinal))
                .SelectMany(f => Misplaced(Path.GetRelativePath(Product.Root, f), File.ReadAllText(f)))
        );

    [Fact]
    public void A_namespace_that_is_no_folder_is_noticed() =>
        Assert.NotEmpty(Misplaced("modules/Visits/Visit.cs", "namespace Elsewhere;\n"));

    [Fact]
    public void No_source_names_a_place_of_one_machine()
    {
        string[] places = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "C:" + "\\\\Users"];
        Assert.DoesNotContain(
            Product.SourceFiles("src", "modules", "tests"),
            f => places.Any(p => File.ReadAllText(f).Contains(p, StringComparison.Ordinal))
        );
    }

    /// <summary>Words that no documentation of the field uses, with what is said instead.</summary>
    [Theory]
    [InlineData("told", "called with, sent, returned")]
    [InlineData("untold", "pending, not delivered")]
    [InlineData("whoever", "the caller, the reader, a request that")]
    [InlineData("anew", "again")]
    [InlineData("reckoned", "computed")]
    [InlineData("thereof", "of it")]
    [InlineData("hitherto", "until now")]
    public void Comments_are_written_in_the_words_of_the_field(string word, string instead)
    {
        var comment = new Regex($@"//.*\b{word}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        var found = Product
            .SourceFiles("src", "modules", "tests")
            .Where(f => !f.EndsWith("SourceTests.cs", StringComparison.Ordinal))
            .SelectMany(f =>
                File.ReadLines(f)
                    .Where(line => comment.IsMatch(line))
                    .Select(line => $"{Path.GetFileName(f)}: {line.Trim()}")
            )
            .ToList();
        Assert.True(found.Count == 0, $"'{word}' → {instead}:\n{string.Join('\n', found)}");
    }

    private static IEnumerable<string> Misplaced(string path, string text)
    {
        var folders = Path.GetDirectoryName(path)!.Replace('\\', '/').Split('/')[1..];
        // The attributes that modules use are in the graph's root namespace, so that they need one using.
        var expected = string.Join('.', folders is ["Graph", "Declaring"] ? folders[..1] : folders);
        var declared = Namespace().Match(text).Groups["name"].Value;
        return declared.Length == 0 || declared == expected ? [] : [$"{path} is in {declared}, not in {expected}"];
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline, 1000)]
    private static partial Regex Namespace();
}
