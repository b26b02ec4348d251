namespace Commons.Persons;

/// <summary>Telephone numbers: mobile, or landline with area code.</summary>
public static class Telephone
{
    /// <summary>Whether a number is valid: ten to twelve digits that begin with 1 or 0, ignoring spaces and hyphens.</summary>
    public static bool IsValid(string number)
    {
        var digits = number.Where(c => c is not (' ' or '-')).ToList();
        return digits.Count is >= 10 and <= 12
            && digits.TrueForAll(char.IsAsciiDigit)
            && (digits[0] == '0' || IsMobile(digits));
    }

    /// <summary>Requires that a number is valid.</summary>
    /// <param name="number">The number.</param>
    /// <param name="place">The part of the input that holds it.</param>
    /// <exception cref="PhoneInvalid">The number is invalid.</exception>
    public static void Require(string number, params IEnumerable<object> place)
    {
        if (!IsValid(number))
        {
            throw new PhoneInvalid().About(place);
        }
    }

    /// <summary>Whether the digits are a mobile number.</summary>
    public static bool IsMobile(IReadOnlyList<char> digits) =>
        digits.Count == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9';
}
