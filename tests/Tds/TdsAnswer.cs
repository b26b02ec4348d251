using System.Text;

namespace Tds;

/// <summary>The answer of a server: tokens of TDS, in the order in which they were added.</summary>
internal sealed class TdsAnswer
{
    private static readonly byte[] Descriptor = [1, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] Collation = [0x04, 0x08, 0xD0, 0x00, 0x34];
    private readonly MemoryStream bytes = new();

    public byte[] Bytes => bytes.ToArray();

    /// <summary>Whether it is only an error.</summary>
    public bool IsFault { get; private init; }

    /// <summary>No rows, and a number of affected rows.</summary>
    public static TdsAnswer Done(int count = 0) => new TdsAnswer().End(0x10, count);

    /// <summary>One row with one number.</summary>
    public static TdsAnswer Number(int number) =>
        Rows(
            ["int"],
            [
                [number],
            ]
        );

    /// <summary>Rows, in columns of the T-SQL types int, bigint, tinyint, bit or nvarchar, each preceded by its name.</summary>
    public static TdsAnswer Rows(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        var answer = new TdsAnswer();
        var types = columns.Select(column => column.Split(' ')[^1]).ToList();
        answer.Byte(0x81).Short(types.Count);
        foreach (var (column, type) in columns.Zip(types))
        {
            // The user type, then the flags: nullable.
            answer.Long(0).Short(1);
            if (type == "nvarchar")
            {
                answer.Byte(0xE7).Short(8000).Raw(Collation);
            }
            else
            {
                answer.Byte(type == "bit" ? (byte)0x68 : (byte)0x26).Byte(WidthOf(type));
            }

            answer.Text(column.Split(' ')[0]);
        }

        foreach (var row in rows)
        {
            answer.Byte(0xD1);
            foreach (var (type, value) in types.Zip(row))
            {
                answer.Value(type, value);
            }
        }

        return answer.End(0x10, rows.Count);
    }

    /// <summary>An error as the server raises it.</summary>
    public static TdsAnswer Fault(int number, byte severity = 16, string message = "It cannot be done.")
    {
        var answer = new TdsAnswer { IsFault = true };
        var body = new TdsAnswer()
            .Long(number)
            .Byte(1)
            .Byte(severity)
            .Short(message.Length)
            .Raw(Encoding.Unicode.GetBytes(message))
            .Text("server")
            .Text("")
            .Long(1);
        return answer.Byte(0xAA).Short((int)body.bytes.Length).Raw(body.Bytes).End(0x02, 0);
    }

    public static TdsAnswer Prelogin()
    {
        // Version, encryption (not supported), instance, thread and MARS: the offset and length of each.
        byte[] options = [0, 0, 26, 0, 6, 1, 0, 32, 0, 1, 2, 0, 33, 0, 1, 3, 0, 34, 0, 0, 4, 0, 34, 0, 1, 0xFF];
        return new TdsAnswer().Raw(options).Raw([16, 0, 0x03, 0xE8, 0, 0]).Raw([2, 0, 0]);
    }

    public static TdsAnswer Login(string database)
    {
        var answer = new TdsAnswer();
        answer.Change(1, new TdsAnswer().Text(database).Text("master").Bytes);
        answer.Change(7, [5, .. Collation, 0]);
        var name = new TdsAnswer().Byte(1).Raw([0x74, 0, 0, 4]).Text("Microsoft SQL Server").Raw([16, 0, 0x03, 0xE8]);
        answer.Byte(0xAD).Short((int)name.bytes.Length).Raw(name.Bytes);
        return answer.End(0, 0);
    }

    public static TdsAnswer Begun() => new TdsAnswer().Change(8, [8, .. Descriptor, 0]).End(0, 0);

    public static TdsAnswer Ended(TdsPhase phase) =>
        new TdsAnswer().Change(phase == TdsPhase.Commit ? (byte)9 : (byte)10, [0, 8, .. Descriptor]).End(0, 0);

    public static TdsAnswer Attention() => new TdsAnswer().End(0x20, 0);

    private static byte WidthOf(string type) =>
        type switch
        {
            "bigint" => 8,
            "int" => 4,
            "tinyint" or "bit" => 1,
            _ => throw new NotSupportedException($"Nothing is known of {type}."),
        };

    private TdsAnswer Value(string type, object? value)
    {
        if (type == "nvarchar")
        {
            return value is string text ? Short(2 * text.Length).Raw(Encoding.Unicode.GetBytes(text)) : Short(0xFFFF);
        }

        if (value is null)
        {
            return Byte(0);
        }

        var number = Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
        return Byte(WidthOf(type)).Raw(BitConverter.GetBytes(number)[..WidthOf(type)]);
    }

    private TdsAnswer Change(byte kind, byte[] values) => Byte(0xE3).Short(1 + values.Length).Byte(kind).Raw(values);

    private TdsAnswer End(int status, int count) =>
        Byte(0xFD).Short(status).Short(0xC1).Raw(BitConverter.GetBytes((long)count));

    private TdsAnswer Text(string text) => Byte((byte)text.Length).Raw(Encoding.Unicode.GetBytes(text));

    private TdsAnswer Byte(byte value) => Raw([value]);

    private TdsAnswer Short(int value) => Raw(BitConverter.GetBytes((ushort)value));

    private TdsAnswer Long(int value) => Raw(BitConverter.GetBytes(value));

    private TdsAnswer Raw(ReadOnlySpan<byte> value)
    {
        bytes.Write(value);
        return this;
    }
}
