using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kernel.Audit;

/// <summary>
/// The texts of an audit entry. The signed and chained part of the entry holds only their hash, so the texts can be erased with
/// the record while the chain stays valid.
/// </summary>
internal static class AuditTexts
{
    /// <summary>The name of the hash among the changes.</summary>
    public const string Name = "texts";

    private const int SaltBytes = 16;

    /// <summary>
    /// A random salt that makes short and frequent texts as hard to guess from their hash as long ones; it is erased with them.
    /// </summary>
    public static string Salt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));

    /// <summary>The hash of the texts.</summary>
    public static string Hash(string texts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texts)));

    /// <summary>The hash of the texts that an entry had when it was written; null if it had none.</summary>
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
