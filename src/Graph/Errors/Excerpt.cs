namespace Graph.Errors;

/// <summary>Truncates client input that is repeated in messages and paths of errors.</summary>
internal static class Excerpt
{
    private const int MostCharacters = 100;

    public static string Of(object sent)
    {
        var text = $"{sent}";
        return text.Length <= MostCharacters
            ? text
            : $"{text.AsSpan(0, char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)}…";
    }
}
