using System.Globalization;
using System.Text;
using Kernel.Access;
using Kernel.Texts;

namespace Domain.Commons;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u200B")]
    [InlineData("\uFEFF")]
    [InlineData("\u00A0\u3000\u2003")]
    [InlineData("\u200C\u200D\u2060\u00AD\u200E\u200F\u061C")]
    [InlineData("\u3164\u115F\u1160\uFFA0\u2800\u034F")]
    [InlineData("\uFE0F\uFE00")]
    [InlineData("\U000E0041\U000E0100")]
    [InlineData("\uE000\U000F0000")]
    [InlineData("\u0378")]
    [InlineData("\uFFFC")]
    [InlineData("\u0301\u0301")]
    [InlineData(" \u20E3\u0903")]
    public void What_shows_nothing_is_blank(string text) => Assert.True(TextRules.IsBlank(text));

    [Theory]
    [InlineData("\u200Ba\u200B")]
    [InlineData("走访")]
    [InlineData(".")]
    [InlineData("😀")]
    [InlineData("e\u0301")]
    [InlineData("王\uE000")]
    [InlineData("\U0002EBF0")]
    public void What_shows_something_is_not(string text) => Assert.False(TextRules.IsBlank(text));

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0001')]
    [InlineData('\u0008')]
    [InlineData('\u001B')]
    [InlineData('\u007F')]
    [InlineData('\u0085')]
    [InlineData('\u009F')]
    [InlineData('\u061C')]
    [InlineData('\u200E')]
    [InlineData('\u200F')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\uFFF9')]
    [InlineData('\uFFFA')]
    [InlineData('\uFFFB')]
    [InlineData('\u202A')]
    [InlineData('\u202B')]
    [InlineData('\u202C')]
    [InlineData('\u202D')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2067')]
    [InlineData('\u2068')]
    [InlineData('\u2069')]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    [InlineData('\uFFFE')]
    public void Controls_and_marks_that_turn_the_direction_are_forbidden(char character) =>
        Assert.True(TextRules.IsForbidden($"甲{character}乙"));

    [Fact]
    public void Alone_only_a_character_that_is_seen_is_a_text()
    {
        foreach (var rune in Enumerable.Range(0, 0x20000).Where(Rune.IsValid).Select(c => new Rune(c)))
        {
            var isSeen =
                Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.SpaceSeparator
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                );
            if (!isSeen)
            {
                Assert.True(TextRules.IsBlank($"{rune}{rune}"), $"U+{rune.Value:X4}");
            }
            else if (Rune.IsLetterOrDigit(rune) && !TextRules.IsInvisible(rune))
            {
                Assert.False(TextRules.IsBlank($"{rune}") || TextRules.IsForbidden($"{rune}"), $"U+{rune.Value:X4}");
            }
        }
    }

    [Theory]
    [InlineData("一行\n二行\r\n\t三行")]
    [InlineData("𠮷野家 😀 ①")]
    [InlineData("שלום العربية")]
    public void What_people_write_is_not(string text) => Assert.False(TextRules.IsForbidden(text));

    [Fact]
    public void Whoever_does_not_say_for_whom_acts_for_nobody()
    {
        var current = new CurrentIdentity();
        Assert.True(current.Identity.IsAnonymous);
        Assert.Equal((0, false), (current.Identity.Permissions.Count, current.Identity.Scope.IsAll));
        Assert.Throws<Kernel.Errors.OutsideReach>(() => current.RequireReach("visits.record", 1));
        current.ActAsProgram("retention");
        Assert.Equal(("system", "retention", true), (current.Identity.Name, current.Act, current.Identity.Scope.IsAll));
    }
}
