using System.Reflection;
using Kernel.Errors;

namespace Graph.Schema;

/// <summary>What a refusal says beside code, message and path: its own public numbers are fields of its error.</summary>
internal static class ErrorFacts
{
    /// <summary>The numbers that a type of refusal says.</summary>
    public static IEnumerable<PropertyInfo> Of(Type refusal) =>
        refusal
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => p.PropertyType == typeof(int?));

    /// <summary>What a refusal says, by the names of its properties.</summary>
    public static IReadOnlyDictionary<string, int> In(DomainError refusal) =>
        Of(refusal.GetType())
            .Where(p => p.GetValue(refusal) is not null)
            .ToDictionary(p => p.Name, p => (int)p.GetValue(refusal)!, StringComparer.Ordinal);
}
