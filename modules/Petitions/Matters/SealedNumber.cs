using System.Security.Cryptography;

namespace Petitions.Matters;

/// <summary>
/// Numbers of accusations: letters, the year and six random characters, such as <c>JK-2026-7M2QXA</c>. A running number would
/// reveal how many accusations there are, and a gap that there is another.
/// </summary>
internal static class SealedNumber
{
    private const string Prefix = "JK";
    private const int Length = 6;

    // No letters that can be confused with digits or with each other.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Returns an unpredictable number; the unique index of the column rejects duplicates.</summary>
    public static string Next(int year) => FromRandom(year, RandomNumberGenerator.GetBytes(Length));

    /// <summary>Converts random bytes to a number.</summary>
    public static string FromRandom(int year, ReadOnlySpan<byte> random)
    {
        var letters = new char[Length];
        for (var i = 0; i < Length; i++)
        {
            letters[i] = Letters[random[i] % Letters.Length];
        }

        return $"{Prefix}-{year}-{new string(letters)}";
    }
}
