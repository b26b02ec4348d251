using System.Text.RegularExpressions;

namespace Publicity.Notices;

/// <summary>
/// Finds what must never be published: citizen ids (GB 11643), mobile numbers and bank cards, also when spaces or hyphens
/// stand between the digits.
/// </summary>
internal static partial class PersonalData
{
    private const string CheckDigits = "10X98765432";
    private const int LeastCardDigits = 16;
    private const int MostCardDigits = 19;
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>What kind of personal data the text holds, in Chinese and English; null if none.</summary>
    public static (string Chinese, string English)? Find(string text)
    {
        foreach (var match in Numbers().Matches(text).Select(m => m.Value))
        {
            var digits = string.Concat(match.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
            if (IsCitizenId(digits))
            {
                return ("身份证号码", "a citizen id");
            }

            if (IsMobile(digits))
            {
                return ("手机号码", "a mobile number");
            }

            if (IsBankCard(digits))
            {
                return ("银行卡号", "a bank card number");
            }
        }

        return null;
    }

    private static bool IsCitizenId(string digits) =>
        digits.Length == 18
        && digits[..17].All(char.IsAsciiDigit)
        && CheckDigits[Weights.Select((w, i) => w * (digits[i] - '0')).Sum() % CheckDigits.Length] == digits[17];

    private static bool IsMobile(string digits) =>
        digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9';

    /// <summary>The Luhn sum, as card numbers keep it.</summary>
    private static bool IsBankCard(string digits) =>
        digits.Length is >= LeastCardDigits and <= MostCardDigits
        && digits.All(char.IsAsciiDigit)
        && digits
            .Reverse()
            .Select((digit, i) => i % 2 == 0 ? digit - '0' : (digit - '0') * 2)
            .Sum(value => value > 9 ? value - 9 : value) % 10
            == 0;

    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9](?:[ -]?[0-9]){9,18}(?:[ -]?[Xx])?(?![0-9A-Za-z])", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
