using System.Globalization;
using System.Text.Json.Serialization;

namespace Kernel.Time;

/// <summary>A calendar month, written <c>yyyy-MM</c>.</summary>
/// <param name="Number">The year times 100 plus the month: 202603 is March 2026.</param>
public readonly record struct Month(int Number) : IComparable<Month>
{
    /// <summary>The month of a year.</summary>
    public Month(int year, int month)
        : this((year * 100) + month) { }

    /// <summary>The year.</summary>
    [JsonIgnore]
    public int Year => Number / 100;

    /// <summary>The month within the year, 1 to 12.</summary>
    [JsonIgnore]
    public int OfYear => Number % 100;

    /// <summary>Its first day.</summary>
    [JsonIgnore]
    public DateOnly First => new(Year, OfYear, 1);

    /// <summary>Its last day.</summary>
    [JsonIgnore]
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>The month of a day.</summary>
    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The twelve months of a year.</summary>
    public static IEnumerable<Month> OfTheYear(int year) => Enumerable.Range(1, 12).Select(m => new Month(year, m));

    /// <summary>Every month from that of <paramref name="from"/> to that of <paramref name="to"/>.</summary>
    public static IEnumerable<Month> Between(DateOnly from, DateOnly to)
    {
        for (var month = Of(from); month <= Of(to); month = Of(month.Last.AddDays(1)))
        {
            yield return month;
        }
    }

    /// <summary>The months of the years that follow the month's year.</summary>
    /// <param name="years">The number of years.</param>
    public IReadOnlyList<Month> Following(int years)
    {
        var year = Year;
        return [.. Enumerable.Range(1, years).SelectMany(after => OfTheYear(year + after))];
    }

    /// <summary>Parses <c>yyyy-MM</c>.</summary>
    public static bool TryParse(string text, out Month month)
    {
        var good = DateOnly.TryParseExact(
            text,
            "yyyy-MM",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        month = good ? Of(day) : default;
        return good;
    }

    /// <inheritdoc/>
    public int CompareTo(Month other) => Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public override string ToString() => $"{Year:D4}-{OfYear:D2}";

    /// <summary>Earlier than.</summary>
    public static bool operator <(Month left, Month right) => left.Number < right.Number;

    /// <summary>Later than.</summary>
    public static bool operator >(Month left, Month right) => left.Number > right.Number;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Month left, Month right) => left.Number <= right.Number;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Month left, Month right) => left.Number >= right.Number;
}
