using System.Reflection;
using Kernel.Errors;

namespace Graph.Schema;

/// <summary>Reads the guard that a field or change declares.</summary>
internal static class Guards
{
    /// <summary>The code with which a field or a change refuses callers who do not know the secret; null if it is not guarded.</summary>
    public static string? CodeOf(MemberInfo declared) =>
        declared.GetCustomAttributes().OfType<IGuarded>().SingleOrDefault() is { } guarded
            ? DomainError.CodeOf(guarded.Refusal)
            : null;
}
