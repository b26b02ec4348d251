using System.Globalization;
using System.Text;

namespace Kernel.Texts;

/// <summary>
/// Rules for entered texts, shared by mutations and imports, so that stored texts can be displayed, compared and printed safely.
/// </summary>
public static class TextRules
{
    // Letters and marks that take space but are invisible: Hangul fillers, the grapheme joiner, Khmer inherent vowels, the empty Braille
    // pattern.
    private static readonly HashSet<int> Invisible =
    [
        0x034F,
        0x115F,
        0x1160,
        0x17B4,
        0x17B5,
        0x2800,
        0x3164,
        0xFFA0,
        0xFFFC,
    ];

    /// <summary>The maximum length, in characters, of a single-line field: names, titles, numbers, codes, reasons.</summary>
    public const int LineLength = 200;

    /// <summary>
    /// Whether a text has no visible character: it is empty, or contains only white space, zero-width characters, byte order marks,
    /// combining marks without a base, and characters that no font displays (private use, unassigned).
    /// </summary>
    public static bool IsBlank(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !IsInvisible(rune) && !IsMark(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a text contains a forbidden character: control characters other than tab and line ends, characters that change the
    /// direction of writing (U+061C, U+200E–200F, U+202A–202E, U+2066–2069), line and paragraph separators, interlinear annotations,
    /// unpaired surrogates, and noncharacters.
    /// </summary>
    public static bool IsForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if ((char.ConvertToUtf32(c, text[++i]) & 0xFFFE) == 0xFFFE)
                {
                    return true;
                }
            }
            else if (
                char.IsSurrogate(c)
                || (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
                || c is '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or (>= '\uFFF9' and <= '\uFFFB')
                || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
                || c is >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF'
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text contains a line break or a tab, which a single-line field must not.</summary>
    public static bool HasLineBreak(string text) => text.AsSpan().IndexOfAny('\t', '\n', '\r') >= 0;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    // Planes 2 and 3 hold ideographs: those of a newer Unicode version occur in names, though they are unassigned here.
    private static bool IsUnassigned(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned
        && rune.Value is not (>= 0x20000 and <= 0x3FFFF);

    /// <summary>
    /// Whether a character is invisible: formats such as zero-width spaces and joiners, variation selectors, fillers, private use,
    /// unassigned.
    /// </summary>
    public static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse
        || IsUnassigned(rune)
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0x180B and <= 0x180F) or (>= 0xE0000 and <= 0xE0FFF)
        || Invisible.Contains(rune.Value);
}
