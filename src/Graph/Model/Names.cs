using System.Text.RegularExpressions;

namespace Graph.Model;

/// <summary>How names of C# are written in the graph.</summary>
internal static partial class Names
{
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public static string UpperSnake(string name) => WordStart().Replace(name, "_$0").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}
