using System.Security.Cryptography;
using System.Text;
using Kernel.PersonalData;

namespace Kernel.Audit;

/// <summary>
/// Signs audit entries with HMAC-SHA-256. The key is derived from the permanent key in the key folder, outside the database:
/// write access to the database is not enough to forge an entry.
/// </summary>
/// <param name="keys">The installation's keys.</param>
public sealed class AuditKey(Keyring keys)
{
    private readonly Lazy<byte[]> key = new(() => keys.Derive("audit"), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The HMAC of an entry in a module's chain.</summary>
    internal string Sign(string schema, AuditEntry entry) => Sign(AuditEncoding.Encode(schema, entry));

    /// <summary>The hash of an entry at its position: without the key a removed entry cannot be hidden.</summary>
    internal string Link(string previous, long sequence, string mark) =>
        Sign(Encoding.UTF8.GetBytes($"{previous}\n{sequence}\n{mark}"));

    /// <summary>The signature of the end of a module's chain.</summary>
    internal string Sign(string schema, AuditHead head) =>
        Sign(Encoding.UTF8.GetBytes($"{schema}\n{head.Count}\n{head.Hash}"));

    private string Sign(ReadOnlySpan<byte> text) => Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, text));
}
