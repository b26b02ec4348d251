using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>The content of one section of a document, as far as it does not depend on the language.</summary>
/// <param name="Level">The number of number signs of the heading; 0 for the text before the first heading.</param>
/// <param name="Title">The heading.</param>
/// <param name="Code">The code blocks with their language, without comments and without the labels of diagrams.</param>
/// <param name="Spans">The text in backquotes: settings, variables, verbs, codes, names.</param>
/// <param name="Figures">The numbers in tables, such as defaults and statuses.</param>
internal sealed partial record MarkdownSection(
    int Level,
    string Title,
    IReadOnlyList<string> Code,
    IReadOnlySet<string> Spans,
    IReadOnlySet<string> Figures
)
{
    private const string Fence = "```";

    /// <summary>The fragment of a link to this heading, as Git servers generate it.</summary>
    public string Anchor =>
        string.Concat(
            Title
                .ToLowerInvariant()
                .Select(c => c == ' ' ? '-' : c)
                .Where(c => char.IsLetterOrDigit(c) || c is '-' or '_')
        );

    /// <summary>The sections of a document, in order.</summary>
    public static IReadOnlyList<MarkdownSection> Read(string document)
    {
        var sections = new List<MarkdownSection>();
        var (heading, text, code) = ("", new List<string>(), new List<string>());
        List<string>? block = null;
        foreach (var line in document.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                if (block is null)
                {
                    block = [line[Fence.Length..]];
                    continue;
                }

                code.Add(Plain(block[0], block.Skip(1)));
                block = null;
            }
            else if (block is not null)
            {
                block.Add(line);
            }
            else if (Heading().IsMatch(line))
            {
                sections.Add(Of(heading, text, code));
                (heading, text, code) = (line, [], []);
            }
            else
            {
                text.Add(line);
            }
        }

        sections.Add(Of(heading, text, code));
        return sections;
    }

    private static MarkdownSection Of(string heading, List<string> text, List<string> code) =>
        new(
            heading.TakeWhile(c => c == '#').Count(),
            heading.TrimStart('#').Trim(),
            code,
            text.SelectMany(line => Span().Matches(line)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal),
            text.Where(line => line.StartsWith('|'))
                .SelectMany(line => Figure().Matches(Span().Replace(line, "")))
                .Select(m => m.Value)
                .ToHashSet(StringComparer.Ordinal)
        );

    private static string Plain(string language, IEnumerable<string> lines) =>
        string.Join(
            '\n',
            lines
                .Select(line =>
                    language switch
                    {
                        "mermaid" => Label().Replace(line, "\"\""),
                        "json" => line,
                        _ => Comment().Replace(line, ""),
                    }
                )
                .Where(line => !string.IsNullOrWhiteSpace(line))
                .Prepend(language)
        );

    [GeneratedRegex("^#{1,6} ", RegexOptions.None, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("`[^`]+`", RegexOptions.None, 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.None, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?:^|\s+)#.*$", RegexOptions.None, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Label();
}
