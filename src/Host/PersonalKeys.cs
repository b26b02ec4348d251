using Commons.Store;
using Kernel.KeyRotation;
using Kernel.PersonalData;
using Kernel.Settings;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Host;

/// <summary>
/// Checks at start that the encryption keys exist and belong to the data. A new installation gets its first keys; missing keys,
/// or those of another installation, are refused before anything is written.
/// </summary>
internal sealed class PersonalKeys(
    KeyFolder folder,
    Keyring keys,
    ReEncryption resealing,
    IDbContextFactory<CommonsContext> contexts,
    TimeProvider clock
)
{
    private const string Note = "installation/keys";

    /// <exception cref="StartupException">The keys are missing, or belong to other data.</exception>
    public async Task Prepare(CancellationToken cancellation)
    {
        await using var db = contexts.CreateDbContext();
        var known = await db
            .IdempotencyRecords.AsNoTracking()
            .Where(r => r.Key == Note)
            .Select(r => r.InputHash)
            .SingleOrDefaultAsync(cancellation);
        if (known is null)
        {
            folder.Begin();
            // Data from before keys existed.
            await resealing.Run(null, takeClear: true, cancellation);
            db.IdempotencyRecords.Add(
                new IdempotencyRecord
                {
                    Key = Note,
                    InputHash = keys.Fingerprint,
                    At = clock.Now(),
                }
            );
            await db.SaveChangesAsync(cancellation);
        }
        else if (keys.Fingerprint != known)
        {
            throw new StartupException(
                $"密钥与数据不符 · The keys in {Path.GetFullPath(folder.Path)} do not belong to this data; set Keys__Directory to the right folder."
            );
        }
    }
}
