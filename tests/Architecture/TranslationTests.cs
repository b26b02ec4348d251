using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>The documents for installation and use exist in English and in Chinese, with the same content.</summary>
public sealed partial class TranslationTests
{
    private const string Chinese = "src/docs/zh";

    public static TheoryData<string> Translated =>
        [.. Directory.EnumerateFiles(Path.Combine(Product.Root, Chinese), "*.md").Select(f => Path.GetFileName(f)!)];

    [Fact]
    public void Readme_operations_clients_and_errors_are_translated() =>
        Assert.Superset(
            new HashSet<string>(["README.md", "operations.md", "clients.md", "errors.md"], StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Path.Combine(Product.Root, Chinese), "*.md")
                .Select(f => Path.GetFileName(f)!)
                .ToHashSet(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Translated))]
    public void A_translation_has_the_headings_code_settings_and_codes_of_its_original(string name) =>
        Assert.Empty(Differences(Text(Original(name)), Text($"{Chinese}/{name}")));

    [Theory]
    [MemberData(nameof(Translated))]
    public void A_document_and_its_translation_link_to_each_other_below_the_title(string name)
    {
        Assert.Equal($"[中文]({Relative(Original(name), $"{Chinese}/{name}")})", BelowTitle(Text(Original(name))));
        Assert.Equal(
            $"[English]({Relative($"{Chinese}/{name}", Original(name))})",
            BelowTitle(Text($"{Chinese}/{name}"))
        );
    }

    [Fact]
    public void An_error_code_has_the_same_Chinese_words_in_both_documents()
    {
        var chinese = Meanings(Text($"{Chinese}/errors.md"));
        var both = Meanings(Text("src/docs/errors.md"));
        Assert.NotEmpty(both);
        Assert.All(
            both,
            code => Assert.StartsWith(code.Value.Split(" · ")[0], chinese[code.Key], StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("# A\n\n## B\n", "# 甲\n")]
    [InlineData("# A\n\n## B\n", "# 甲\n\n### 乙\n")]
    [InlineData("# A\n\n```sh\none\ntwo\n```\n", "# 甲\n\n```sh\none\n```\n")]
    [InlineData("# A\n\n```sh\none\n```\n", "# 甲\n\n```ini\none\n```\n")]
    [InlineData("# A\n\n```mermaid\na[\"Visits\"] --> b\n```\n", "# 甲\n\n```mermaid\na[\"走访\"] --> c\n```\n")]
    [InlineData("# A\n\nSet `Graph__MaxCost`.\n", "# 甲\n\n请设置。\n")]
    [InlineData("# A\n\n`NOT_FOUND`\n\n# B\n", "# 甲\n\n# 乙\n\n`NOT_FOUND`\n")]
    [InlineData("# A\n\n| `NOT_FOUND` | 200 |\n", "# 甲\n\n| `NOT_FOUND` | 404 |\n")]
    public void A_difference_is_noticed(string original, string translation) =>
        Assert.NotEmpty(Differences(original, translation));

    [Theory]
    [InlineData("# A\n\n```sh\nrun # it\n```\n", "# 甲\n\n```sh\nrun     # 运行\n```\n")]
    [InlineData("# A\n\n```mermaid\na[\"Visits\"] --> b\n```\n", "# 甲\n\n```mermaid\na[\"走访\"] --> b\n```\n")]
    [InlineData("# A\n\n`a` before `b`, 5 times\n", "# 甲\n\n五次：`b` 在 `a` 之后\n")]
    public void Comments_labels_and_the_order_of_a_sentence_may_differ(string original, string translation) =>
        Assert.Empty(Differences(original, translation));

    private static IEnumerable<string> Differences(string original, string translation)
    {
        var (one, other) = (MarkdownSection.Read(original), MarkdownSection.Read(translation));
        return one.Select(s => s.Level).SequenceEqual(other.Select(s => s.Level))
            ? one.Zip(other).SelectMany(pair => Differences(pair.First, pair.Second))
            : [$"headings: {Outline(one)} and {Outline(other)}"];
    }

    private static IEnumerable<string> Differences(MarkdownSection one, MarkdownSection other) =>
        new (string What, IEnumerable<string> One, IEnumerable<string> Other)[]
        {
            ("code", one.Code, other.Code),
            ("in backquotes", one.Spans.Order(StringComparer.Ordinal), other.Spans.Order(StringComparer.Ordinal)),
            ("figures", one.Figures.Order(StringComparer.Ordinal), other.Figures.Order(StringComparer.Ordinal)),
        }
            .Where(part => !part.One.SequenceEqual(part.Other, StringComparer.Ordinal))
            .Select(part =>
                $"{one.Title}, {part.What}: only in the original {Join(part.One.Except(part.Other))}, only in the translation {Join(part.Other.Except(part.One))}"
            );

    private static string Outline(IEnumerable<MarkdownSection> sections) =>
        Join(sections.Where(s => s.Level > 0).Select(s => $"{s.Level} {s.Title}"));

    private static string Join(IEnumerable<string> parts) => $"[{string.Join(", ", parts)}]";

    private static Dictionary<string, string> Meanings(string errors) =>
        Row()
            .Matches(errors)
            .ToDictionary(m => m.Groups["code"].Value, m => m.Groups["meaning"].Value, StringComparer.Ordinal);

    private static string Original(string name) => name == "README.md" ? name : $"src/docs/{name}";

    private static string Text(string path) => File.ReadAllText(Path.Combine(Product.Root, path));

    private static string BelowTitle(string text) => text.Split('\n').Skip(1).First(line => line.Length > 0);

    private static string Relative(string from, string to) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.Combine(Product.Root, from))!, Path.Combine(Product.Root, to))
            .Replace('\\', '/');

    [GeneratedRegex(@"^\| `(?<code>[A-Z_]+)` \| (?<meaning>.+?) \|", RegexOptions.Multiline, 1000)]
    private static partial Regex Row();
}
