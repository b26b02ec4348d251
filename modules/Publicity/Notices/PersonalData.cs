using System.Text.RegularExpressions;
using Commons.Persons;

namespace Publicity.Notices;

/// <summary>
/// Finds what must never be published: citizen ids (GB 11643), mobile numbers and bank cards, also when spaces or hyphens
/// stand between the digits.
/// </summary>
internal static partial class PersonalData
{
    private const int LeastCardDigits = 16;
    private const int MostCardDigits = 19;

    /// <summary>What kind of personal data the text holds, in Chinese and English; null if none.</summary>
    public static (string Chinese, string English)? Find(string text)
    {
        foreach (var match in Numbers().Matches(text).Select(m => m.Value))
        {
            var digits = string.Concat(match.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
            if (CitizenId.HasCheckDigit(digits))
            {
                return ("身份证号码", "a citizen id");
            }

            if (Telephone.IsMobile([.. digits]))
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
