using System.Globalization;

namespace Commons.OrgUnits;

/// <summary>
/// A 12-digit statistics code (GB/T 2260 and its extension): province 2 digits, city 2, county 2, town 3, village 3. Its
/// digits nest, so that "at or below" a unit is a range of numbers.
/// </summary>
/// <param name="Number">The code as a number.</param>
public readonly record struct DivisionCode(long Number)
{
    private static readonly long[] Steps = [10_000_000_000, 100_000_000, 1_000_000, 1_000, 1];

    /// <summary>The depth: 0 for a province, 4 for a village.</summary>
    public int Depth
    {
        get
        {
            var number = Number;
            return Array.FindIndex(Steps, step => number % step == 0);
        }
    }

    /// <summary>The kind of unit at this depth.</summary>
    public OrgUnitKind Kind => (OrgUnitKind)Depth;

    /// <summary>The code of the unit above; null for a province.</summary>
    public DivisionCode? Parent => Depth == 0 ? null : new DivisionCode(Number - (Number % Steps[Depth - 1]));

    /// <summary>The last code at or below this one, which is the first.</summary>
    public long Last => Number + Steps[Depth] - 1;

    /// <summary>Whether another code is at or below this one.</summary>
    public bool Covers(DivisionCode other) => other.Number >= Number && other.Number <= Last;

    /// <summary>Parses a code of 2, 4, 6, 9 or 12 digits, padded with zeros on the right.</summary>
    public static bool TryParse(string text, out DivisionCode code)
    {
        code = default;
        if (
            text.Length is not (2 or 4 or 6 or 9 or 12)
            || !text.All(char.IsAsciiDigit)
            || text.StartsWith("00", StringComparison.Ordinal)
        )
        {
            return false;
        }

        code = new DivisionCode(long.Parse(text.PadRight(12, '0'), CultureInfo.InvariantCulture));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Number.ToString("D12", CultureInfo.InvariantCulture);
}
