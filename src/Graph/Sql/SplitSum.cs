using Kernel.Storage;

namespace Graph.Sql;

/// <summary>A sum that is read in two parts, neither of which overflows.</summary>
/// <param name="Quotient">The column of the summed quotients.</param>
/// <param name="Remainder">The column of the summed remainders.</param>
/// <param name="IsDecimal">Whether ten-thousandths were summed.</param>
internal readonly record struct SplitSum(int Quotient, int Remainder, bool IsDecimal)
{
    /// <summary>The divisor of the values before they are summed.</summary>
    public const long Divisor = 1_000_000_000;

    /// <summary>The exact sum of a row's values.</summary>
    /// <param name="rows">The rows of figures.</param>
    /// <param name="offset">Where the figures begin.</param>
    /// <param name="row">Which row.</param>
    public decimal Of(Table rows, int offset, int row)
    {
        var sum = (Part(Quotient) * Divisor) + Part(Remainder);
        return IsDecimal ? sum / StoredDecimal.Scale : sum;

        decimal Part(int place) => (long?)rows[offset + place].Value(row) ?? 0;
    }

    /// <summary>Whether the graph can show a sum of whole numbers: SQLite stores larger ones than a column's type allows.</summary>
    public bool IsShown(decimal sum) => IsDecimal || sum is >= long.MinValue and <= long.MaxValue;
}
