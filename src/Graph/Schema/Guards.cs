using System.Reflection;
using Kernel.Errors;

namespace Graph.Schema;

/// <summary>What a guarded field or change declares.</summary>
internal static class Guards
{
    /// <summary>The code with which a field or a change refuses those who do not know; null where it is not guarded.</summary>
    public static string? CodeOf(MemberInfo declared) =>
        declared.GetCustomAttributes().OfType<IGuarded>().SingleOrDefault() is { } guarded
            ? DomainError.CodeOf(guarded.Refusal)
            : null;
}
