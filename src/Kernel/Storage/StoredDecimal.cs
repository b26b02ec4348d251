namespace Kernel.Storage;

/// <summary>Stores decimals as whole ten-thousandths, which are exact and ordered on every server.</summary>
public static class StoredDecimal
{
    /// <summary>The number of stored units in one.</summary>
    public const decimal Scale = 10_000m;

    private const int Places = 4;

    /// <summary>Converts to the stored value; further decimal places are rounded.</summary>
    public static long From(decimal value) =>
        (long)(decimal.Round(value, Places, MidpointRounding.AwayFromZero) * Scale);

    /// <summary>Converts from the stored value.</summary>
    public static decimal Read(long stored) => stored / Scale;
}
