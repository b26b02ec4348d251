using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Host.Monitoring;

/// <summary>
/// Checks the schema of every module's database, at most once a second however many probes there are, with a time-out of two
/// seconds.
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

    /// <summary>Whether all databases answer with the expected schema.</summary>
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
        // SQLite reads the file synchronously, and may block.
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

                // A newer program has migrated it meanwhile, and this one may not be compatible.
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

    /// <summary>Logs only changes between failure and success.</summary>
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

    [LoggerMessage(1, LogLevel.Error, "The database of {Schema} failed its check; not ready")]
    private partial void Lost(Exception fault, string schema);

    [LoggerMessage(2, LogLevel.Warning, "Every database answers again; ready")]
    private partial void Recovered();
}
