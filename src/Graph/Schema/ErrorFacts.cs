using System.Reflection;
using Kernel.Errors;

namespace Graph.Schema;

/// <summary>What an error contains beside code, message and path: its public numbers become fields of the error type.</summary>
internal static class ErrorFacts
{
    /// <summary>The number properties of an error type.</summary>
    public static IEnumerable<PropertyInfo> Of(Type refusal) =>
        refusal
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => p.PropertyType == typeof(int?));

    /// <summary>The numbers of an error, by property name.</summary>
    public static IReadOnlyDictionary<string, int> In(DomainError refusal) =>
        Of(refusal.GetType())
            .Where(p => p.GetValue(refusal) is not null)
            .ToDictionary(p => p.Name, p => (int)p.GetValue(refusal)!, StringComparer.Ordinal);
}
