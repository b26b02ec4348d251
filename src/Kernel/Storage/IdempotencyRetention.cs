using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>
/// Answers are remembered by their idempotency key for as long as a client may reasonably ask again. Notes that something was done or
/// told once stay: forgotten, it would be done again.
/// </summary>
public static class IdempotencyRetention
{
    private const string OfTheInstallation = "installation/";

    /// <summary>Forgets the answers of before, some at a time, so that no writer waits long.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="before">Answers from before are forgotten, UTC.</param>
    /// <param name="most">How many at a time.</param>
    /// <param name="cancellation">Ends it after a batch.</param>
    /// <returns>How many were forgotten.</returns>
    public static async Task<int> Forget(ModuleContext db, DateTime before, int most, CancellationToken cancellation)
    {
        var (forgotten, read) = (0, most);
        while (read == most)
        {
            cancellation.ThrowIfCancellationRequested();
            var keys = await db
                .Receipts.Where(r => r.At < before && r.InputHash != "" && !r.Key.StartsWith(OfTheInstallation))
                .OrderBy(r => r.Key)
                .Select(r => r.Key)
                .Take(most)
                .ToListAsync(cancellation);
            read = keys.Count;
            forgotten += await db.Receipts.Where(r => keys.Contains(r.Key)).ExecuteDeleteAsync(cancellation);
        }

        return forgotten;
    }
}
