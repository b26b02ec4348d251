using System.Reflection;
using System.Text.Json;
using Kernel.Texts;

namespace Graph.Values;

/// <summary>
/// The canonical form of an input: members by name, null the same as absent, numbers without redundant zeros. The acting official is always the
/// caller, whether the input names that official or not.
/// </summary>
internal static class CanonicalInput
{
    // Division by this value removes a decimal's trailing zeros.
    private const decimal One = 1.0000000000000000000000000000m;

    public static string Of(Type record, InputObject input)
    {
        var left = record
            .GetProperties()
            .Where(p => p.IsDefined(typeof(ActorAttribute)))
            .Select(p => Naming.Camel(p.Name))
            .Append("idempotencyKey");
        return JsonSerializer.Serialize(Members(input, left.ToHashSet(StringComparer.Ordinal)));
    }

    private static SortedDictionary<string, object?> Members(InputObject input, IReadOnlySet<string> left)
    {
        var members = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in input)
        {
            if (value is not null && !left.Contains(name))
            {
                members.Add(name, Value(value));
            }
        }

        return members;
    }

    private static object? Value(object? value) =>
        value switch
        {
            InputObject input => Members(input, new HashSet<string>(StringComparer.Ordinal)),
            object?[] items => Array.ConvertAll(items, Value),
            decimal number => number / One,
            _ => value,
        };
}
