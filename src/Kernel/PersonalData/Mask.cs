namespace Kernel.PersonalData;

/// <summary>Masks personal texts for callers without a purpose: enough to tell records apart, too little to act on.</summary>
public static class Mask
{
    private const int PhoneEnd = 4;
    private const int PhoneStart = 3;
    private const int IdStart = 6;
    private const int IdEnd = 4;

    /// <summary>Masks a text.</summary>
    /// <param name="kind">The kind of personal data.</param>
    /// <param name="text">The text.</param>
    public static string Apply(PersonalKind kind, string text) =>
        kind switch
        {
            // One asterisk, however long the name is.
            PersonalKind.Name => $"{First(text)}*",
            PersonalKind.Phone => Middle(text, PhoneStart, PhoneEnd, 4),
            PersonalKind.IdNumber => Middle(text, IdStart, IdEnd, 8),
            _ => Place(text),
        };

    // A text that is too short for a hidden middle is hidden completely.
    private static string Middle(string text, int start, int end, int stars) =>
        text.Length >= start + end + stars
            ? $"{text[..start]}{new string('*', stars)}{text[^end..]}"
            : new string('*', stars);

    // A house number identifies a door; the lane before it is shared by many. Without a number the first half is shown.
    private static string Place(string text)
    {
        const int most = 8;
        var number = text.AsSpan().IndexOfAny(Numerals);
        var shown = Math.Min(number < 0 ? text.Length / 2 : number, most);
        return $"{text[..(shown > 0 && char.IsHighSurrogate(text[shown - 1]) ? shown - 1 : shown)]}***";
    }

    private static string First(string text) =>
        text.Length == 0 ? "" : text[..(char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1)];

    private static readonly System.Buffers.SearchValues<char> Numerals = System.Buffers.SearchValues.Create(
        "0123456789０１２３４５６７８９一二三四五六七八九十百"
    );
}
