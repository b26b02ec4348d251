using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Graph.Schema;

/// <summary>Global ids: a tag of the node's type and its key, ten bytes as Base64-URL; opaque to clients.</summary>
internal static class GlobalId
{
    private const int Bytes = 10;
    private const int Characters = 14;

    /// <summary>FNV-1a of the type's name, folded to 16 bits; the model refuses two nodes with one tag.</summary>
    public static ushort TagOf(string typeName)
    {
        var hash = Encoding.UTF8.GetBytes(typeName).Aggregate(2166136261u, (h, b) => unchecked((h ^ b) * 16777619u));
        return (ushort)(hash ^ (hash >> 16));
    }

    public static void Write(Utf8JsonWriter json, ushort tag, long key)
    {
        Span<byte> text = stackalloc byte[Characters];
        Encode(tag, key, text);
        json.WriteStringValue(text);
    }

    public static string Text(ushort tag, long key)
    {
        Span<byte> text = stackalloc byte[Characters];
        Encode(tag, key, text);
        return Encoding.ASCII.GetString(text);
    }

    public static bool TryRead(string text, out ushort tag, out long key)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        (tag, key) = (0, 0);
        if (
            text.Length != Characters
            || Base64Url.DecodeFromChars(text, bytes, out _, out var written) != OperationStatus.Done
            || written != Bytes
        )
        {
            return false;
        }

        tag = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        key = BinaryPrimitives.ReadInt64BigEndian(bytes[2..]);
        // The last letter has unused bits; only the spelling that we write is a valid id.
        return Text(tag, key) == text;
    }

    private static void Encode(ushort tag, long key, Span<byte> text)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, tag);
        BinaryPrimitives.WriteInt64BigEndian(bytes[2..], key);
        Base64Url.EncodeToUtf8(bytes, text);
    }
}
