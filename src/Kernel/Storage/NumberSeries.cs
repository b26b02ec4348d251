using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>
/// Numbers that people use: letters, a year and a running number of six digits, so that they order as text. Two records at
/// once take the same number; the unique index of the column lets one through, and the other is carried out again with the next.
/// </summary>
/// <param name="Letters">What the numbers begin with.</param>
public sealed record NumberSeries(string Letters)
{
    /// <summary>The number that follows the last one of a year.</summary>
    /// <param name="last">The last number of the year; null where there is none.</param>
    /// <param name="year">The year.</param>
    public string After(string? last, int year)
    {
        var prefix = Prefix(year);
        return $"{prefix}{(last is null ? 0 : int.Parse(last.AsSpan(prefix.Length), CultureInfo.InvariantCulture)) + 1:D6}";
    }

    /// <summary>The next free number of a year.</summary>
    /// <param name="taken">The numbers in use.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<string> Next(IQueryable<string> taken, int year, CancellationToken cancellation)
    {
        var prefix = Prefix(year);
        return After(await taken.Where(n => n.StartsWith(prefix)).MaxAsync(n => (string?)n, cancellation), year);
    }

    private string Prefix(int year) => $"{Letters}-{year}-";
}
