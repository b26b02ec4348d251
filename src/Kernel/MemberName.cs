namespace Kernel;

/// <summary>Parses enumeration members by name only.</summary>
/// <remarks><see cref="Enum.TryParse{TEnum}(string, out TEnum)"/> also accepts numbers and lists of names, and so values that are not
/// members.</remarks>
public static class MemberName
{
    /// <summary>Parses a member.</summary>
    /// <param name="text">The name.</param>
    /// <param name="member">The member.</param>
    /// <param name="ignoreCase">Whether to ignore case.</param>
    /// <returns>Whether the text is the name of a member.</returns>
    public static bool TryParse<T>(string? text, out T member, bool ignoreCase = false)
        where T : struct, Enum
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var place = Array.FindIndex(Members<T>.Names, name => name.Equals(text, comparison));
        member = place < 0 ? default : Members<T>.Values[place];
        return place >= 0;
    }

    private static class Members<T>
        where T : struct, Enum
    {
        public static readonly string[] Names = Enum.GetNames<T>();
        public static readonly T[] Values = Array.ConvertAll(Names, Enum.Parse<T>);
    }
}
