using System.Text.RegularExpressions;

namespace Kernel.Texts;

/// <summary>How names of C# are spelled to the world.</summary>
public static partial class Naming
{
    /// <summary><c>VisitInFuture</c> is <c>VISIT_IN_FUTURE</c>: codes of refusals, members of enumerations.</summary>
    public static string UpperSnake(string name) => WordStart().Replace(name, "_$0").ToUpperInvariant();

    /// <summary><c>VisitedOn</c> is <c>visitedOn</c>: fields and inputs.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}
