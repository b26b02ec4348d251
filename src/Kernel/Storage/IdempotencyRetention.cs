using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>
/// Deletes idempotency records when clients no longer retry. Records of work that must happen once per installation are kept.
/// </summary>
public static class IdempotencyRetention
{
    private const string OfTheInstallation = "installation/";

    /// <summary>Deletes records from before a time, in batches, so that no writer waits long.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="before">The time, UTC.</param>
    /// <param name="most">The size of a batch.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The number of deleted records.</returns>
    public static async Task<int> DeleteExpired(
        ModuleContext db,
        DateTime before,
        int most,
        CancellationToken cancellation
    )
    {
        var (deleted, read) = (0, most);
        while (read == most)
        {
            cancellation.ThrowIfCancellationRequested();
            var keys = await db
                .IdempotencyRecords.Where(r =>
                    r.At < before && r.InputHash != "" && !r.Key.StartsWith(OfTheInstallation)
                )
                .OrderBy(r => r.Key)
                .Select(r => r.Key)
                .Take(most)
                .ToListAsync(cancellation);
            read = keys.Count;
            deleted += await db.IdempotencyRecords.Where(r => keys.Contains(r.Key)).ExecuteDeleteAsync(cancellation);
        }

        return deleted;
    }
}
