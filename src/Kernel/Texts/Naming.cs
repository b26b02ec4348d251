using System.Text.RegularExpressions;

namespace Kernel.Texts;

/// <summary>Converts C# names to the names of the graph.</summary>
public static partial class Naming
{
    /// <summary><c>VisitInFuture</c> becomes <c>VISIT_IN_FUTURE</c>: error codes and enumeration members.</summary>
    public static string UpperSnake(string name) => WordStart().Replace(name, "_$0").ToUpperInvariant();

    /// <summary><c>VisitedOn</c> becomes <c>visitedOn</c>: fields and inputs.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}
