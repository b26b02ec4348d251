using Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>Finds the record that a mutation is about.</summary>
public static class RecordLookup
{
    /// <summary>Finds a record by its key.</summary>
    /// <param name="records">The records to search.</param>
    /// <param name="id">The key.</param>
    /// <param name="what">What is looked for, in Chinese and English.</param>
    /// <param name="input">The input that holds the key.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="RecordNotFound">The record does not exist.</exception>
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
