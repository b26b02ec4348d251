using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Kernel;
using Kernel.Time;

namespace Graph.Schema;

/// <summary>The leaf types of the graph, and how client values are parsed.</summary>
internal static partial class Scalars
{
    private const string Rfc = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6";

    public static readonly ScalarType Int = new("Int", typeof(int), null);
    public static readonly ScalarType String = new("String", typeof(string), null);
    public static readonly ScalarType Boolean = new("Boolean", typeof(bool), null);
    public static readonly ScalarType Id = new("ID", typeof(Id<>), null);
    public static readonly ScalarType Long = new("Long", typeof(long), "长整数 · A whole number of 64 bits.");
    public static readonly ScalarType Decimal = new("Decimal", typeof(decimal), "精确小数 · An exact decimal number.");
    public static readonly ScalarType Date = new("Date", typeof(DateOnly), "日期 · A day, `yyyy-MM-dd`.", Rfc);
    public static readonly ScalarType DateTime = new(
        "DateTime",
        typeof(DateTime),
        "时刻 · An instant in UTC, RFC 3339.",
        Rfc
    );
    public static readonly ScalarType Month = new("Month", typeof(Month), "月份 · A month, `yyyy-MM`.");

    // The number of digits that a decimal holds exactly.
    private const int MostDigits = 28;

    public static readonly IReadOnlyList<ScalarType> BuiltIn = [Int, String, Boolean, Id];
    public static readonly IReadOnlyList<ScalarType> Own = [Date, DateTime, Decimal, Long, Month];

    private static readonly FrozenDictionary<Type, ScalarType> ByClr = BuiltIn
        .Concat(Own)
        .ToFrozenDictionary(s => s.Clr, s => s);

    public static ScalarType? Of(Type clr) =>
        clr.IsGenericType && clr.GetGenericTypeDefinition() == typeof(Id<>) ? Id : ByClr.GetValueOrDefault(clr);

    /// <summary>Parses a client's text, number or boolean; null if it is not a valid value of the type.</summary>
    /// <param name="scalar">The expected type.</param>
    /// <param name="raw">A string, a bool, or a number as it was written.</param>
    public static object? Read(ScalarType scalar, object raw) =>
        (scalar.Name, raw) switch
        {
            ("Int", Number n) => int.TryParse(n.Text, NumberStyles.AllowLeadingSign, null, out var i) ? i : null,
            ("Long", Number n) => long.TryParse(n.Text, NumberStyles.AllowLeadingSign, null, out var l) ? l : null,
            ("Decimal", Number n) => Exact(n.Text),
            ("Boolean", bool b) => b,
            ("String" or "ID", string s) => IsText(s) ? s : null,
            ("ID", Number n) => n.Text.All(c => char.IsAsciiDigit(c) || c == '-') ? n.Text : null,
            ("Date", string s) => DateOnly.TryParseExact(s, "yyyy-MM-dd", null, DateTimeStyles.None, out var day)
                ? day
                : null,
            ("DateTime", string s) => Instant(s),
            ("Month", string s) => Kernel.Time.Month.TryParse(s, out var month) ? month : null,
            _ => null,
        };

    // A number that a decimal cannot hold to the last digit is invalid: it would be compared as another number.
    private static object? Exact(string text)
    {
        var exponent = text.AsSpan().IndexOfAny('e', 'E');
        var (digits, power) = exponent < 0 ? (text, 0) : (text[..exponent], 0);
        if (exponent >= 0 && !int.TryParse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, null, out power))
        {
            return null;
        }

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var significant = digits.Replace(".", "", StringComparison.Ordinal).TrimStart('-').TrimStart('0');
        var places = (point < 0 ? 0L : digits.Length - point - 1) - power;
        var trimmed = significant.TrimEnd('0');
        places -= significant.Length - trimmed.Length;
        return
            trimmed.Length <= MostDigits
            && places <= MostDigits
            && decimal.TryParse(text, NumberStyles.Float, null, out var number)
            ? number
            : null;
    }

    // RFC 3339: date, time and offset are required. Leap seconds are not supported.
    private static object? Instant(string text) =>
        Rfc3339().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at.UtcDateTime
            : null;

    [GeneratedRegex(
        @"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,12})?([Zz]|[+-]\d{2}:\d{2})\z",
        RegexOptions.CultureInvariant | RegexOptions.ECMAScript,
        1000
    )]
    private static partial Regex Rfc3339();

    /// <summary>Whether every database can store it: no unpaired surrogate, and no null character.</summary>
    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A number as the client wrote it; its scalar decides which values are valid.</summary>
internal readonly record struct Number(string Text);
