namespace Kernel.Storage;

/// <summary>A decimal as it is stored: whole ten-thousandths, which are exact and ordered on every server.</summary>
public static class StoredDecimal
{
    /// <summary>How many of what is stored make one.</summary>
    public const decimal Scale = 10_000m;

    private const int Places = 4;

    /// <summary>What is stored of a value; what lies beyond its places is rounded.</summary>
    public static long From(decimal value) =>
        (long)(decimal.Round(value, Places, MidpointRounding.AwayFromZero) * Scale);

    /// <summary>The value of what is stored.</summary>
    public static decimal Read(long stored) => stored / Scale;
}
