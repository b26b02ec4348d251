using System.Numerics;

namespace Assessment.Scores;

/// <summary>
/// A fraction of whole numbers. Scores are computed exactly and rounded once at the end, so that a calculation by hand gives the
/// same four decimal places.
/// </summary>
internal readonly record struct Ratio : IComparable<Ratio>
{
    public static readonly Ratio Zero = new(0, 1);
    public static readonly Ratio One = new(1, 1);
    private const int Decimals = 4;
    private static readonly BigInteger Scale = BigInteger.Pow(10, Decimals);
    private readonly BigInteger upper;
    private readonly BigInteger lower;

    private Ratio(BigInteger upper, BigInteger lower)
    {
        var shared = BigInteger.GreatestCommonDivisor(upper, lower) * lower.Sign;
        (this.upper, this.lower) = (upper / shared, lower / shared);
    }

    /// <summary>Converts a decimal.</summary>
    public static Ratio Of(decimal value)
    {
        var shift = BigInteger.Pow(10, value.Scale);
        return new Ratio((BigInteger)(value * (decimal)shift), shift);
    }

    /// <summary>The value limited to 0 through 1.</summary>
    public Ratio Clamped => this < Zero ? Zero : Min(this, One);

    /// <summary>The value rounded to four decimal places, halves away from zero.</summary>
    public decimal Rounded
    {
        get
        {
            var doubled = BigInteger.Abs(upper) * Scale * 2;
            return (decimal)(upper.Sign * ((doubled + lower) / (2 * lower))) / (decimal)Scale;
        }
    }

    /// <summary>The value rounded down to four decimal places.</summary>
    public decimal Floored
    {
        get
        {
            var scaled = upper * Scale;
            return (decimal)((scaled - (((scaled % lower) + lower) % lower)) / lower) / (decimal)Scale;
        }
    }

    public static Ratio Min(Ratio left, Ratio right) => left < right ? left : right;

    public static Ratio Sum(IEnumerable<Ratio> parts) => parts.Aggregate(Zero, (sum, part) => sum + part);

    public int CompareTo(Ratio other) => (upper * other.lower).CompareTo(other.upper * lower);

    public static Ratio operator +(Ratio left, Ratio right) =>
        new((left.upper * right.lower) + (right.upper * left.lower), left.lower * right.lower);

    public static Ratio operator -(Ratio left, Ratio right) =>
        new((left.upper * right.lower) - (right.upper * left.lower), left.lower * right.lower);

    public static Ratio operator *(Ratio left, Ratio right) => new(left.upper * right.upper, left.lower * right.lower);

    public static Ratio operator /(Ratio left, Ratio right) => new(left.upper * right.lower, left.lower * right.upper);

    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;
}
