using Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>Finding the record that a change is about.</summary>
public static class RecordLookup
{
    /// <summary>The record with a key.</summary>
    /// <param name="records">Where to look.</param>
    /// <param name="id">The key.</param>
    /// <param name="what">What is looked for, in Chinese and English.</param>
    /// <param name="input">The input that names it.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="RecordNotFound">There is none.</exception>
    public static async Task<T> Require<T>(
        this IQueryable<T> records,
        Id<T> id,
        (string Chinese, string English) what,
        string input,
        CancellationToken cancellation
    )
        where T : Entity<T> =>
        await records.SingleOrDefaultAsync(r => r.Id == id, cancellation)
        ?? throw new RecordNotFound(what).About(input);
}
