namespace Commons.Persons;

/// <summary>Telephone numbers as people write them: mobile, or a line with its area code.</summary>
public static class Telephone
{
    /// <summary>Whether it is one: ten to twelve digits that begin with 1 or 0, spaces and hyphens aside.</summary>
    public static bool IsValid(string number)
    {
        var digits = number.Where(c => c is not (' ' or '-')).ToList();
        return digits.Count is >= 10 and <= 12
            && digits.TrueForAll(char.IsAsciiDigit)
            && (digits[0] == '0' || IsMobile(digits));
    }

    /// <summary>Sees that it is one.</summary>
    /// <param name="number">The number.</param>
    /// <param name="place">The part of the input that holds it.</param>
    /// <exception cref="PhoneInvalid">It is none.</exception>
    public static void Require(string number, params IEnumerable<object> place)
    {
        if (!IsValid(number))
        {
            throw new PhoneInvalid().About(place);
        }
    }

    /// <summary>Whether these digits are those of a mobile.</summary>
    public static bool IsMobile(IReadOnlyList<char> digits) =>
        digits.Count == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9';
}
