using System.Security.Cryptography;

namespace Petitions.Matters;

/// <summary>
/// Numbers of accusations: letters, the year and six random letters or digits, such as <c>JK-2026-7M2QXA</c>. A running number would tell
/// whoever holds one how many there are, and a gap that there is another.
/// </summary>
internal static class SealedNumber
{
    private const string Prefix = "JK";
    private const int Length = 6;

    // No letter that is read as a digit, none that is read as another.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A number that nobody can guess; of two that are alike the unique index of the column lets one through.</summary>
    public static string Next(int year) => Of(year, RandomNumberGenerator.GetBytes(Length));

    /// <summary>The number that random bytes stand for.</summary>
    public static string Of(int year, ReadOnlySpan<byte> random)
    {
        var letters = new char[Length];
        for (var i = 0; i < Length; i++)
        {
            letters[i] = Letters[random[i] % Letters.Length];
        }

        return $"{Prefix}-{year}-{new string(letters)}";
    }
}
