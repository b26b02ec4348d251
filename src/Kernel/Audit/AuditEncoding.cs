using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kernel.Audit;

/// <summary>
/// Encodes audit entries as bytes for hashing. Each part is preceded by its length, so that no two entries have the same
/// encoding.
/// </summary>
internal static class AuditEncoding
{
    /// <summary>The hash before the first entry of a chain.</summary>
    public static readonly string Origin = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>All fields of an entry, and the module it belongs to.</summary>
    public static ReadOnlySpan<byte> Encode(string schema, AuditEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(256 + entry.Changes.Length);
        Text(bytes, schema);
        Number(bytes, entry.Id);
        Number(bytes, new DateTimeOffset(entry.At, TimeSpan.Zero).ToUnixTimeMilliseconds());
        Number(bytes, (int)entry.Kind);
        Text(bytes, entry.Act);
        Number(bytes, (int)entry.WhoKind);
        Text(bytes, entry.Who);
        Text(bytes, entry.SubjectKind);
        Number(bytes, entry.SubjectKey ?? long.MinValue);
        Text(bytes, entry.Changes);
        return bytes.WrittenSpan;
    }

    private static void Number(ArrayBufferWriter<byte> bytes, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
    }

    private static void Text(ArrayBufferWriter<byte> bytes, string text)
    {
        Number(bytes, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
    }
}
