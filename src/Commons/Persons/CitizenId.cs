using System.Globalization;

namespace Commons.Persons;

/// <summary>Citizen id numbers (GB 11643-1999): region, day of birth, sequence and a check digit (ISO 7064 MOD 11-2).</summary>
public static class CitizenId
{
    private const int Body = 17;
    private const string CheckDigits = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether a number is valid: 18 characters, an existing date, and the right check digit.</summary>
    public static bool IsValid(string number) =>
        HasCheckDigit(number)
        && DateOnly.TryParseExact(
            number.AsSpan(6, 8),
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    /// <summary>Requires that a number is valid.</summary>
    /// <param name="number">The number.</param>
    /// <param name="place">The part of the input that holds it.</param>
    /// <exception cref="IdNumberInvalid">The number is invalid.</exception>
    public static void Require(string number, params IEnumerable<object> place)
    {
        if (!IsValid(number))
        {
            throw new IdNumberInvalid().About(place);
        }
    }

    /// <summary>Whether the last character is the right check digit.</summary>
    public static bool HasCheckDigit(string number) =>
        number.Length == Body + 1
        && number.AsSpan(0, Body).IndexOfAnyExceptInRange('0', '9') < 0
        && CheckDigit(number) == char.ToUpperInvariant(number[Body]);

    /// <summary>Computes the check digit of the first 17 digits.</summary>
    public static char CheckDigit(string digits) =>
        CheckDigits[Weights.Select((weight, i) => weight * (digits[i] - '0')).Sum() % CheckDigits.Length];
}
