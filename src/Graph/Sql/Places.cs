namespace Graph.Sql;

/// <summary>The number of values that a statement supports.</summary>
internal static class Places
{
    public const int Most = 80;

    // All names have the same length: EF Core appends a digit to a name that it meets twice, which must not produce another placeholder's name.
    private const int First = 10;

    /// <summary>The name of a placeholder.</summary>
    public static string Name(int place) => $"P{First + place}";
}

#pragma warning disable CS0649, SA1401, MA0069 // Fields are what EF Core names parameters after; they are set by reflection.
internal sealed class Places<T>
{
    // csharpier-ignore-start
    public T? P10, P11, P12, P13, P14, P15, P16, P17, P18, P19, P20, P21, P22, P23, P24, P25;
    public T? P26, P27, P28, P29, P30, P31, P32, P33, P34, P35, P36, P37, P38, P39, P40, P41;
    public T? P42, P43, P44, P45, P46, P47, P48, P49, P50, P51, P52, P53, P54, P55, P56, P57;
    public T? P58, P59, P60, P61, P62, P63, P64, P65, P66, P67, P68, P69, P70, P71, P72, P73;
    public T? P74, P75, P76, P77, P78, P79, P80, P81, P82, P83, P84, P85, P86, P87, P88, P89;
    // csharpier-ignore-end
}
#pragma warning restore CS0649, SA1401, MA0069
