using System.Collections.Frozen;
using System.Globalization;
using Kernel;
using Kernel.Time;

namespace Graph.Model;

/// <summary>The leaf types of the graph, and how a value that a client sends is read.</summary>
internal static class Scalars
{
    public static readonly ScalarType Int = new("Int", typeof(int), null);
    public static readonly ScalarType String = new("String", typeof(string), null);
    public static readonly ScalarType Boolean = new("Boolean", typeof(bool), null);
    public static readonly ScalarType Id = new("ID", typeof(Id<>), null);
    public static readonly ScalarType Long = new("Long", typeof(long), "长整数 · A whole number of 64 bits.");
    public static readonly ScalarType Decimal = new("Decimal", typeof(decimal), "精确小数 · An exact decimal number.");
    public static readonly ScalarType Date = new("Date", typeof(DateOnly), "日期 · A day, `yyyy-MM-dd`.");
    public static readonly ScalarType DateTime = new(
        "DateTime",
        typeof(DateTime),
        "时刻 · An instant in UTC, RFC 3339."
    );
    public static readonly ScalarType Month = new("Month", typeof(Month), "月份 · A month, `yyyy-MM`.");

    public static readonly IReadOnlyList<ScalarType> BuiltIn = [Int, String, Boolean, Id];
    public static readonly IReadOnlyList<ScalarType> Own = [Date, DateTime, Decimal, Long, Month];

    private static readonly FrozenDictionary<Type, ScalarType> ByClr = BuiltIn
        .Concat(Own)
        .ToFrozenDictionary(s => s.Clr, s => s);

    public static ScalarType? Of(Type clr) =>
        clr.IsGenericType && clr.GetGenericTypeDefinition() == typeof(Id<>) ? Id : ByClr.GetValueOrDefault(clr);

    /// <summary>The value that a client's text, number or boolean stands for; null where it stands for none.</summary>
    /// <param name="scalar">The type asked for.</param>
    /// <param name="raw">A string, a bool, or a number as it was written.</param>
    public static object? Read(ScalarType scalar, object raw) =>
        (scalar.Name, raw) switch
        {
            ("Int", Number n) => int.TryParse(n.Text, NumberStyles.AllowLeadingSign, null, out var i) ? i : null,
            ("Long", Number n) => long.TryParse(n.Text, NumberStyles.AllowLeadingSign, null, out var l) ? l : null,
            ("Decimal", Number n) => decimal.TryParse(n.Text, NumberStyles.Float, null, out var d) ? d : null,
            ("Boolean", bool b) => b,
            ("String" or "ID", string s) => IsText(s) ? s : null,
            ("ID", Number n) => n.Text,
            ("Date", string s) => DateOnly.TryParseExact(s, "yyyy-MM-dd", null, DateTimeStyles.None, out var day)
                ? day
                : null,
            ("DateTime", string s) => DateTimeOffset.TryParse(s, null, DateTimeStyles.AssumeUniversal, out var at)
                ? at.UtcDateTime
                : null,
            ("Month", string s) => Kernel.Time.Month.TryParse(s, out var month) ? month : null,
            _ => null,
        };

    /// <summary>Whether every database can keep it: no half of a character, and not the one that ends texts elsewhere.</summary>
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

/// <summary>A number as the client wrote it; its scalar decides what it may be.</summary>
internal readonly record struct Number(string Text);
