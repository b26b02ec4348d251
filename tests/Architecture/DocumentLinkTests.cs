using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Every link within the project has an existing target.</summary>
public sealed partial class DocumentLinkTests
{
    [Fact]
    public void Every_link_of_the_documents_leads_to_a_file_and_a_heading() =>
        Assert.Empty(
            Directory
                .EnumerateFiles(Path.Combine(Product.Root, "src/docs"), "*.md", SearchOption.AllDirectories)
                .Append(Path.Combine(Product.Root, "README.md"))
                .SelectMany(f => Broken(Path.GetRelativePath(Product.Root, f), File.ReadAllText(f)))
        );

    [Theory]
    [InlineData("[gone](src/docs/gone.md)")]
    [InlineData("[gone](src/docs/operations.md#gone)")]
    [InlineData("[here](#gone)")]
    public void A_link_that_leads_nowhere_is_noticed(string link) =>
        Assert.Single(Broken("README.md", $"# Title\n\n{link}\n"));

    [Theory]
    [InlineData("[operations](src/docs/operations.md)")]
    [InlineData("[初始化](src/docs/zh/operations.md#初始化)")]
    [InlineData("[folder](src/Host/container)")]
    [InlineData("[here](#the-title)")]
    [InlineData("[elsewhere](https://example.org/gone)")]
    public void A_link_that_leads_somewhere_is_not(string link) =>
        Assert.Empty(Broken("README.md", $"# The title\n\n{link}\n"));

    private static IEnumerable<string> Broken(string path, string text) =>
        Link()
            .Matches(text)
            .Where(m => !Leads(path, text, m.Groups["file"].Value, m.Groups["anchor"].Value))
            .Select(m => $"{path}: {m.Value}");

    private static bool Leads(string path, string text, string file, string anchor)
    {
        var target = Path.Combine(Product.Root, Path.GetDirectoryName(path)!, file);
        return Path.Exists(target)
            && (
                anchor.Length == 0
                || MarkdownSection.Read(file.Length == 0 ? text : File.ReadAllText(target)).Any(s => s.Anchor == anchor)
            );
    }

    [GeneratedRegex(@"\]\((?![a-z]+:)(?<file>[^)#\s]*)(?:#(?<anchor>[^)\s]+))?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
