using System.Buffers.Binary;
using System.Text;

namespace Tds;

/// <summary>A request of a client.</summary>
/// <param name="Phase">The kind of request.</param>
/// <param name="Database">The database of the sign-in.</param>
/// <param name="Text">The SQL text, if there is any.</param>
internal sealed record TdsRequest(TdsPhase Phase, string Database, string Text)
{
    private const int DatabaseInLogin = 68;
    private const int Begin = 5;
    private const int Commit = 7;
    private const int ExecuteSql = 10;

    public static TdsRequest Of(byte type, byte[] body, string database) =>
        type switch
        {
            0x12 => new TdsRequest(TdsPhase.Prelogin, database, ""),
            0x10 => new TdsRequest(TdsPhase.Login, LoginDatabase(body), ""),
            0x01 => new TdsRequest(TdsPhase.Batch, database, Unicode(body.AsSpan(Headers(body)))),
            0x03 => new TdsRequest(TdsPhase.Batch, database, Procedure(body.AsSpan(Headers(body)))),
            0x0E => new TdsRequest(Transaction(body.AsSpan(Headers(body))), database, ""),
            0x06 => new TdsRequest(TdsPhase.Attention, database, ""),
            _ => throw new IOException($"Nothing is known of requests of type {type}."),
        };

    private static int Headers(byte[] body) => BinaryPrimitives.ReadInt32LittleEndian(body);

    private static string Unicode(ReadOnlySpan<byte> text) => Encoding.Unicode.GetString(text);

    private static string LoginDatabase(byte[] login)
    {
        var (from, length) = (Short(login, DatabaseInLogin), Short(login, DatabaseInLogin + 2));
        return Unicode(login.AsSpan(from, 2 * length));
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static TdsPhase Transaction(ReadOnlySpan<byte> request) =>
        Short(request, 0) switch
        {
            Begin => TdsPhase.Begin,
            Commit => TdsPhase.Commit,
            _ => TdsPhase.Rollback,
        };

    // The text of sp_executesql is its first parameter, an nvarchar.
    private static string Procedure(ReadOnlySpan<byte> call)
    {
        if (Short(call, 0) != 0xFFFF || Short(call, 2) != ExecuteSql)
        {
            return Unicode(call.Slice(2, 2 * Short(call, 0)));
        }

        // Skips the flags, the parameter's name and status and the type byte.
        var rest = call[6..];
        rest = rest[(1 + (2 * rest[0]) + 1 + 1)..];
        var isLong = Short(rest, 0) == 0xFFFF;
        rest = rest[(2 + 5)..];
        if (!isLong)
        {
            return Unicode(rest.Slice(2, Short(rest, 0)));
        }

        var text = new List<byte>();
        rest = rest[8..];
        while (BinaryPrimitives.ReadInt32LittleEndian(rest) is > 0 and var chunk)
        {
            text.AddRange(rest.Slice(4, chunk));
            rest = rest[(4 + chunk)..];
        }

        return Unicode(text.ToArray());
    }
}
