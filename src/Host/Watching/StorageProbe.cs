using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Host.Watching;

/// <summary>
/// Asks every module's database which schema it has. However many ask, the databases are asked once a second at most, and
/// nobody waits longer than two for the answer.
/// </summary>
internal sealed partial class StorageProbe(
    IEnumerable<ModuleStore> stores,
    TimeProvider clock,
    ILogger<StorageProbe> log
)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Lock turn = new();
    private Task<bool>? asking;
    private long asked;
    private bool isTrouble;

    /// <summary>Whether all answer, with a schema that is current.</summary>
    public async Task<bool> Answers(CancellationToken cancellation)
    {
        Task<bool> current;
        lock (turn)
        {
            if (asking is null || (asking.IsCompleted && clock.GetElapsedTime(asked) > Kept))
            {
                asked = clock.GetTimestamp();
                asking = AskAll();
            }

            current = asking;
        }

        try
        {
            return await current.WaitAsync(Patience, clock, cancellation);
        }
        catch (TimeoutException silence)
        {
            Turn("all", silence);
            return false;
        }
    }

    private async Task<bool> AskAll()
    {
        // A file of SQLite is read where it is asked, and may hang there.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        foreach (var store in stores)
        {
            try
            {
                await using var context = store.Open();
                var (known, applied) = (
                    context.Database.GetMigrations().ToList(),
                    (await context.Database.GetAppliedMigrationsAsync()).ToList()
                );
                if (known.Except(applied, StringComparer.Ordinal).FirstOrDefault() is { } missing)
                {
                    throw new InvalidOperationException($"The schema lacks {missing}.");
                }

                // A newer program has migrated it meanwhile, and this one may no longer fit.
                if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } newer)
                {
                    throw new InvalidOperationException($"The schema is newer than this program: it has {newer}.");
                }
            }
            catch (Exception fault)
            {
                Turn(store.Module.Schema, fault);
                return false;
            }
        }

        Turn(null, null);
        return true;
    }

    /// <summary>Reports the first "no" and the first "yes" after it, not each.</summary>
    private void Turn(string? schema, Exception? fault)
    {
        lock (turn)
        {
            if (isTrouble == (fault is not null))
            {
                return;
            }

            isTrouble = fault is not null;
        }

        if (fault is null)
        {
            Recovered();
        }
        else
        {
            Lost(fault, schema!);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The database of {Schema} does not answer as it should; not ready")]
    private partial void Lost(Exception fault, string schema);

    [LoggerMessage(2, LogLevel.Warning, "Every database answers again; ready")]
    private partial void Recovered();
}
