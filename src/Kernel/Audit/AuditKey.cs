using System.Security.Cryptography;
using System.Text;
using Kernel.PersonalData;

namespace Kernel.Audit;

/// <summary>
/// The key that entries are sealed with. It comes of the lasting key in the folder of keys, outside the database: whoever writes there
/// cannot make a seal.
/// </summary>
/// <param name="keys">The installation's keys.</param>
public sealed class AuditKey(Keyring keys)
{
    private readonly Lazy<byte[]> key = new(() => keys.Derive("audit"), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The mark of an entry in a module's chain.</summary>
    internal string Of(string schema, AuditEntry entry) => Seal(AuditEncoding.Of(schema, entry));

    /// <summary>The hash of an entry at its place: nobody without the key can close the gap that one leaves.</summary>
    internal string Link(string previous, long sequence, string mark) =>
        Seal(Encoding.UTF8.GetBytes($"{previous}\n{sequence}\n{mark}"));

    /// <summary>The signature of where a module's chain ends.</summary>
    internal string Of(string schema, AuditHead head) =>
        Seal(Encoding.UTF8.GetBytes($"{schema}\n{head.Count}\n{head.Hash}"));

    private string Seal(ReadOnlySpan<byte> text) => Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, text));
}
