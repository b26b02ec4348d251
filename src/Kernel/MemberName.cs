namespace Kernel;

/// <summary>Reads the members of enumerations by their names, and by nothing else.</summary>
/// <remarks>
/// <see cref="Enum.TryParse{TEnum}(string, out TEnum)"/> also takes numbers and lists of names, and with them values that are no member.
/// </remarks>
public static class MemberName
{
    /// <summary>Finds a member.</summary>
    /// <param name="text">The name.</param>
    /// <param name="member">The member.</param>
    /// <param name="ignoreCase">Whether the case of the letters does not matter.</param>
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
