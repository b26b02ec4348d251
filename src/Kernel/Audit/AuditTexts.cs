using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kernel.Audit;

/// <summary>
/// What an entry says in words. It stands beside what is marked and chained, which holds its hash alone: so it can be erased with the
/// record that it is about, and the chain holds as it did.
/// </summary>
internal static class AuditTexts
{
    /// <summary>By what the hash goes among the changes.</summary>
    public const string Name = "texts";

    private const int SaltBytes = 16;

    /// <summary>Makes short and frequent texts as hard to guess from their hash as long and rare ones; it is erased with them.</summary>
    public static string Salt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));

    /// <summary>The hash of what is said.</summary>
    public static string Hash(string texts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texts)));

    /// <summary>The hash of what an entry said when it was written; null where it said nothing in words.</summary>
    public static string? HashIn(AuditEntry entry)
    {
        if (entry.Kind != AuditKind.Write || !entry.Changes.Contains($"\"{Name}\":\"", StringComparison.Ordinal))
        {
            return null;
        }

        using var changes = JsonDocument.Parse(entry.Changes);
        return changes.RootElement.TryGetProperty(Name, out var hash) && hash.ValueKind == JsonValueKind.String
            ? hash.GetString()
            : null;
    }
}
