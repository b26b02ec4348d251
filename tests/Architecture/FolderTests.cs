using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>The tables of src/docs/architecture.md list every folder, in an order in which no folder depends on one below it.</summary>
public sealed partial class FolderTests
{
    private static readonly IReadOnlyList<string> Listed =
    [
        .. File.ReadLines(Path.Combine(Product.Root, "src/docs/architecture.md"))
            .Select(line => Row().Match(line))
            .Where(m => m.Success)
            .Select(m => m.Groups["folder"].Value),
    ];

    [Fact]
    public void The_tables_name_each_folder_with_code_once() =>
        Assert.Equal(
            Product
                .SourceFiles("src/Kernel", "src/Graph", "src/Commons", "src/Host")
                .Select(f => Path.GetRelativePath(Product.Root, Path.GetDirectoryName(f)!).Replace('\\', '/'))
                .Distinct()
                .Order(StringComparer.Ordinal),
            Listed.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_folder_uses_one_that_stands_below_it()
    {
        var places = Listed
            .Select((folder, place) => (Name: Namespace(folder), place))
            .GroupBy(f => f.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Min(f => f.place), StringComparer.Ordinal);
        Assert.DoesNotContain(
            new[] { Product.Kernel, Product.Graph, Product.Commons, Product.Host }.SelectMany(a =>
                new NamespaceGraph(a).Uses
            ),
            use => places[use.From] < places[use.To]
        );
    }

    // The attributes that modules use are in the root namespace.
    private static string Namespace(string folder) =>
        folder == "src/Graph/Declaring" ? "Graph" : folder["src/".Length..].Replace('/', '.');

    [GeneratedRegex(@"^\| `(?<folder>src/[\w/]+)` \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
