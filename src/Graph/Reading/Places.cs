namespace Graph.Reading;

/// <summary>A filter with more values than a statement has places for.</summary>
internal sealed class TooManySlots : Exception;

/// <summary>How many values one statement takes.</summary>
internal static class Places
{
    public const int Most = 64;
}

#pragma warning disable CS0649, SA1401, MA0069 // Fields are what EF Core names parameters after; they are set by reflection.
internal sealed class Places<T>
{
    // csharpier-ignore-start
    public T? P0, P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, P11, P12, P13, P14, P15;
    public T? P16, P17, P18, P19, P20, P21, P22, P23, P24, P25, P26, P27, P28, P29, P30, P31;
    public T? P32, P33, P34, P35, P36, P37, P38, P39, P40, P41, P42, P43, P44, P45, P46, P47;
    public T? P48, P49, P50, P51, P52, P53, P54, P55, P56, P57, P58, P59, P60, P61, P62, P63;
    // csharpier-ignore-end
}
#pragma warning restore CS0649, SA1401, MA0069
