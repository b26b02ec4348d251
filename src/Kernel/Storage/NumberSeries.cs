using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>
/// Human-readable numbers: letters, a year and a running number of six digits, which sort as text. If two records receive the
/// same number at once, the unique index rejects one of them, which is then repeated with the next number.
/// </summary>
/// <param name="Letters">The prefix.</param>
public sealed record NumberSeries(string Letters)
{
    /// <summary>Returns the number that follows the last one of a year.</summary>
    /// <param name="last">The last number of the year; null if there is none.</param>
    /// <param name="year">The year.</param>
    public string After(string? last, int year)
    {
        var prefix = Prefix(year);
        return $"{prefix}{(last is null ? 0 : int.Parse(last.AsSpan(prefix.Length), CultureInfo.InvariantCulture)) + 1:D6}";
    }

    /// <summary>Returns the next free number of a year.</summary>
    /// <param name="taken">The existing numbers.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<string> Next(IQueryable<string> taken, int year, CancellationToken cancellation)
    {
        var prefix = Prefix(year);
        return After(await taken.Where(n => n.StartsWith(prefix)).MaxAsync(n => (string?)n, cancellation), year);
    }

    private string Prefix(int year) => $"{Letters}-{year}-";
}
