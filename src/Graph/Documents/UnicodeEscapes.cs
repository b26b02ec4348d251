using System.Globalization;
using System.Text;

namespace Graph.Documents;

/// <summary>
/// Converts variable-width escapes, as in <c>"\u{1F600}"</c>, to the four-digit form that the library's lexer supports. An escape that is not a
/// character is left as it is and causes a syntax error.
/// </summary>
internal static class UnicodeEscapes
{
    private const string Begin = "\\u{";
    private const string BlockQuote = "\"\"\"";

    public static string Narrow(string document)
    {
        if (!document.Contains("\\u", StringComparison.Ordinal))
        {
            return document;
        }

        var text = new StringBuilder(document.Length);
        var at = 0;
        while (at < document.Length)
        {
            var end = document[at] switch
            {
                '#' => EndOfLine(document, at),
                '"' when string.CompareOrdinal(document, at, BlockQuote, 0, BlockQuote.Length) == 0 => EndOfBlock(
                    document,
                    at + BlockQuote.Length
                ),
                '"' => at,
                _ => at + 1,
            };
            if (end == at)
            {
                at = Text(document, at, text);
            }
            else
            {
                // Comments are removed: the lexer would process escapes in them, and nothing else uses them.
                text.Append(document[at] == '#' ? "" : document[at..end]);
                at = end;
            }
        }

        return text.ToString();
    }

    // A quoted text, up to its end or the end of the line.
    private static int Text(string document, int at, StringBuilder text)
    {
        text.Append(document[at++]);
        while (at < document.Length && document[at] is not ('"' or '\n'))
        {
            if (document[at] != '\\' || at + 1 == document.Length)
            {
                text.Append(document[at++]);
            }
            else if (Character(document, at) is { } character)
            {
                foreach (var unit in character.ToString())
                {
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
                }

                at = document.IndexOf('}', at) + 1;
            }
            else
            {
                text.Append(document, at, 2);
                at += 2;
            }
        }

        if (at < document.Length)
        {
            text.Append(document[at++]);
        }

        return at;
    }

    private static Rune? Character(string document, int at)
    {
        if (string.CompareOrdinal(document, at, Begin, 0, Begin.Length) != 0)
        {
            return null;
        }

        var end = document.IndexOf('}', at);
        return
            end > at + Begin.Length
            && int.TryParse(
                document.AsSpan(at + Begin.Length, end - at - Begin.Length),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var number
            )
            && Rune.IsValid(number)
            ? new Rune(number)
            : null;
    }

    private static int EndOfLine(string document, int from)
    {
        var at = document.IndexOf('\n', from);
        return at < 0 ? document.Length : at;
    }

    private static int EndOfBlock(string document, int from)
    {
        while (true)
        {
            var end = End(document, from, BlockQuote);
            // An escaped quotation mark is part of the text.
            if (end == document.Length || document[end - BlockQuote.Length - 1] != '\\')
            {
                return end;
            }

            from = end;
        }
    }

    private static int End(string document, int from, string mark)
    {
        var at = document.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? document.Length : at + mark.Length;
    }
}
