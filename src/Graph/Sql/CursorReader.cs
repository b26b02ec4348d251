using System.Buffers.Binary;
using System.Text;
using Kernel;
using Kernel.Storage;
using Kernel.Time;

namespace Graph.Sql;

/// <summary>Parses the values of a cursor. Any input yields either values of the keys' types or null.</summary>
/// <param name="bytes">The bytes after the checksum.</param>
internal ref struct CursorReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>The values of all keys; null if the bytes are not exactly these.</summary>
    public IReadOnlyList<object?>? Values(IReadOnlyList<Type> types)
    {
        var values = new object?[types.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (!TryValue(types[i], out values[i]))
            {
                return null;
            }
        }

        return rest.IsEmpty ? values : null;
    }

    private bool TryValue(Type type, out object? value)
    {
        value = null;
        var underlying = Nullable.GetUnderlyingType(type);
        if (rest.IsEmpty || rest[0] > 1)
        {
            return false;
        }

        var isThere = rest[0] == 1;
        rest = rest[1..];
        if (!isThere)
        {
            return underlying is not null || !type.IsValueType;
        }

        if (!BinaryPrimitives.TryReadInt64BigEndian(rest, out var number))
        {
            return false;
        }

        rest = rest[sizeof(long)..];
        type = underlying ?? type;
        if (type == typeof(string) || type.IsEnum)
        {
            value =
                Text(number) is not { } text ? null
                : type == typeof(string) ? text
                : Member(type, text);
        }
        else
        {
            value = OfNumber(type, number);
        }

        return value is not null;
    }

    private string? Text(long length)
    {
        if (length < 0 || length > rest.Length)
        {
            return null;
        }

        var text = rest[..(int)length];
        rest = rest[(int)length..];
        try
        {
            // PostgreSQL texts cannot contain a zero character, and it refuses to compare with one.
            return text.Contains((byte)0) ? null : Strict.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static object? Member(Type type, string name) =>
        Array.IndexOf(Enum.GetNames(type), name) is >= 0 and var place ? Enum.GetValues(type).GetValue(place) : null;

    private static object? OfNumber(Type type, long number) =>
        type == typeof(int) ? (number is >= int.MinValue and <= int.MaxValue ? (int)number : null)
        : type == typeof(long) ? number
        : type == typeof(decimal) ? StoredDecimal.Read(number)
        : type == typeof(bool) ? (number is 0 or 1 ? number == 1 : null)
        : type == typeof(DateOnly) ? Day(number)
        : type == typeof(DateTime) ? Instant(number)
        : type == typeof(Month) ? MonthOf(number)
        : type.IsAssignableTo(typeof(IKey)) ? Activator.CreateInstance(type, number)
        : null;

    private static object? Day(long number) =>
        number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : null;

    private static object? Instant(long ticks) =>
        ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : null;

    private static object? MonthOf(long number) =>
        number is >= 100 and <= 999912 && new Month((int)number) is { OfYear: >= 1 and <= 12 } month ? month : null;
}
