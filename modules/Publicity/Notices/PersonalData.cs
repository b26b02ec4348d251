using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Commons.Persons;
using Kernel.Texts;

namespace Publicity.Notices;

/// <summary>
/// Finds personal data that must not be published: citizen ids (GB 11643), mobile and landline numbers, and bank cards, in any
/// notation: full-width or other digits, Chinese numerals, and spaces, dashes, dots or invisible characters between the digits. A
/// landline that is called a hotline or an office's is not personal, nor is a company's service number (400, 800).
/// </summary>
internal static partial class PersonalData
{
    private const int MobileDigits = 11;
    private const int LeastCardDigits = 16;
    private const int MostCardDigits = 19;

    // The length of the text before a number that is searched for its label.
    private const int MostLetters = 12;

    // Allowed between two digits of one number; full stops only where few other numbers would match.
    private const string Gap = @"[\p{Zs}\t\p{Pd}\u2212_./·()]{0,3}";
    private const string LineGap = @"[\p{Zs}\t\p{Pd}\u2212/()]{0,3}";
    private const string CardGap = @"[\p{Zs}\t\p{Pd}\u2212.·/_]{0,2}";

    /// <summary>The kind of personal data in a text, in Chinese and English; null if there is none.</summary>
    public static (string Chinese, string English)? Find(string text)
    {
        var plain = Plain(text, numerals: false);
        return Among(plain) ?? AmongNumerals(Plain(text, numerals: true), plain);
    }

    private static (string Chinese, string English)? Among(string plain) =>
        Digits(CitizenIds(), plain).Any(CitizenId.HasCheckDigit) ? ("身份证号码", "a citizen id")
        : Digits(Mobiles(), plain).Any() ? ("手机号码", "a mobile number")
        : OldCitizenIds().Matches(plain).Any(IsOldCitizenId) ? ("身份证号码", "a citizen id")
        : Landlines()
            .Matches(plain)
            .Concat(NamedLandlines().Matches(plain))
            .Any(m => !IsOfOffice(plain, m.Groups["number"].Index))
            ? ("固定电话号码", "a landline number")
        : Cards(plain) ? ("银行卡号", "a bank card number")
        : Digits(Broken(), plain).Select(OfOneNumber).FirstOrDefault(kind => kind is not null);

    // The kind of a single number whose digits are on two lines.
    private static (string Chinese, string English)? OfOneNumber(string digits) =>
        digits.Length == MobileDigits && digits[0] == '1' && digits[1] is >= '3' and <= '9'
            ? ("手机号码", "a mobile number")
        : CitizenId.HasCheckDigit(digits) ? ("身份证号码", "a citizen id")
        : Cards(digits) ? ("银行卡号", "a bank card number")
        : null;

    // Numbers of 15 digits, issued until 1999, have no check digit: a valid date of birth distinguishes them.
    private static bool IsOldCitizenId(Match match) =>
        DateOnly.TryParseExact(
            $"19{match.Groups["day"].Value}",
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    // Hotlines and office numbers may be published.
    private static bool IsOfOffice(string plain, int place) =>
        OfOffice().IsMatch(plain.AsSpan(Math.Max(0, place - MostLetters), Math.Min(place, MostLetters)));

    // Numerals also occur in words ("一百二十"), so only mobile numbers and citizen ids are searched for among them.
    private static (string Chinese, string English)? AmongNumerals(string numerals, string plain) =>
        string.Equals(numerals, plain, StringComparison.Ordinal) ? null
        : Digits(CitizenIds(), numerals).Any(CitizenId.HasCheckDigit) ? ("身份证号码", "a citizen id")
        : Digits(Mobiles(), numerals).Any() ? ("手机号码", "a mobile number")
        : null;

    // A number may begin at the start of any run of digits, even after another run.
    private static bool Cards(string plain)
    {
        foreach (var start in Starts().Matches(plain).Select(m => m.Index))
        {
            var digits = new StringBuilder(MostCardDigits);
            for (var match = NextDigit().Match(plain, start); match.Success; match = match.NextMatch())
            {
                digits.Append(match.Groups[1].Value);
                if (digits.Length > MostCardDigits)
                {
                    break;
                }

                var isEnd =
                    match.Index + match.Length >= plain.Length || !char.IsAsciiDigit(plain[match.Index + match.Length]);
                if (digits.Length >= LeastCardDigits && isEnd && IsLuhn(digits.ToString()))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<string> Digits(Regex kind, string plain) =>
        kind.Matches(plain)
            .Select(m => string.Concat(m.Groups[1].Value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());

    /// <summary>The text as a reader sees it, with ASCII digits.</summary>
    private static string Plain(string text, bool numerals)
    {
        var plain = new StringBuilder(text.Length);
        // Unpaired surrogates cannot be normalized, and show nothing.
        var whole = string.Concat(
            text.EnumerateRunes().Where(r => r != Rune.ReplacementChar).Select(r => r.ToString())
        );
        foreach (var rune in whole.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            // Also removes marks around or over a digit.
            var isMark =
                Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            if (rune.Value is '\n' or '\r' or '\t' || !(isMark || TextRules.IsInvisible(rune)))
            {
                _ = Digit(rune, numerals) is { } digit ? plain.Append(digit) : plain.Append(Narrow(rune).ToString());
            }
        }

        return plain.ToString();
    }

    private static Rune Narrow(Rune rune) =>
        rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;

    private static int? Digit(Rune rune, bool numerals)
    {
        // Includes circled, raised and bracketed digits, even if the platform has no normalization data for them.
        if (
            Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber
            && Rune.GetNumericValue(rune) is >= 0 and < 10 and var value
            && value % 1 == 0
        )
        {
            return (int)value;
        }

        return !numerals
            ? null
            : rune.Value switch
            {
                '〇' or '零' or '○' => 0,
                '一' or '壹' or '幺' => 1,
                '二' or '贰' or '两' => 2,
                '三' or '叁' => 3,
                '四' or '肆' => 4,
                '五' or '伍' => 5,
                '六' or '陆' => 6,
                '七' or '柒' => 7,
                '八' or '捌' => 8,
                '九' or '玖' => 9,
                _ => null,
            };
    }

    /// <summary>Whether the digits satisfy the Luhn check of card numbers.</summary>
    private static bool IsLuhn(string digits) =>
        digits
            .Reverse()
            .Select((digit, i) => i % 2 == 0 ? digit - '0' : (digit - '0') * 2)
            .Sum(value => value > 9 ? value - 9 : value) % 10
        == 0;

    // The patterns use lookahead, so that a match hides no other that begins within it.
    [GeneratedRegex(
        @"(?<![0-9A-Za-z])(?=(?<number>[0-9](?:" + Gap + "[0-9]){16}" + Gap + "[0-9Xx])(?![0-9A-Za-z]))",
        RegexOptions.None,
        1000
    )]
    private static partial Regex CitizenIds();

    [GeneratedRegex(
        @"(?<![0-9])(?=(?:(?:00)?86" + Gap + ")?(?<number>1" + Gap + "[3-9](?:" + Gap + "[0-9]){9})(?![0-9]))",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Mobiles();

    // Area codes are 010, 02x and 03xx to 09xx, without the 0 after a country code; seven or eight digits follow.
    [GeneratedRegex(
        "(?<![0-9])(?=(?<number>(?:0|(?:00|\\+)86"
            + LineGap
            + "0?)(?:10|2[0-9]|[3-9][0-9]{2})(?:"
            + LineGap
            + "[0-9]){7,8})(?![0-9]))",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Landlines();

    // Seven or eight digits are a telephone number if a label says so.
    [GeneratedRegex(
        @"(?i)(?:电话|座机|固话|tel(?:ephone)?)(?:号码)?[\s:.()是为]{0,4}(?<number>[2-9][0-9]{2,3}[\p{Zs}\p{Pd}]?[0-9]{4})(?![0-9])",
        RegexOptions.None,
        1000
    )]
    private static partial Regex NamedLandlines();

    // Provinces are 11 to 65; the groups of six, six and three digits may be separated.
    [GeneratedRegex(
        @"(?<![0-9A-Za-z])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])[0-9]{4}(?<gap>[\p{Zs}\p{Pd}]?)(?<day>[0-9]{6})\k<gap>[0-9]{3}(?![0-9A-Za-z])",
        RegexOptions.None,
        1000
    )]
    private static partial Regex OldCitizenIds();

    [GeneratedRegex(
        @"(?<![0-9A-Za-z])(?=(?<number>[0-9]+[\p{Zs}\t]{0,3}(?:\r?\n|[\r\u2028\u2029])[\p{Zs}\t]{0,3}[0-9]+[Xx]?)(?![0-9A-Za-z]))",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Broken();

    [GeneratedRegex(
        @"(?:热线|(?:咨询|服务|监督|举报|投诉|值班|办公|客服|窗口)(?:热线|电话|号码))[^\n0-9]{0,4}$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex OfOffice();

    [GeneratedRegex("(?<![0-9A-Za-z])(?:[34569]|2(?=2[2-9]|[3-6]|7[01]))", RegexOptions.None, 1000)]
    private static partial Regex Starts();

    [GeneratedRegex(@"\G" + CardGap + "(?<digit>[0-9])", RegexOptions.None, 1000)]
    private static partial Regex NextDigit();
}
