using Kernel.KeyRotation;
using Kernel.PersonalData;
using Kernel.Settings;
using Kernel.Storage;
using Kernel.Time;

namespace Host.Verbs;

/// <summary>The verbs for encryption keys: status, rotation and retirement.</summary>
internal static class Keys
{
    // Writes that began with the previous key have finished by then.
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);

    /// <summary>Prints each key with the number of texts encrypted with it.</summary>
    public static async Task Status(IServiceProvider services)
    {
        var (keys, folder) = (services.GetRequiredService<Keyring>(), services.GetRequiredService<KeyFolder>());
        var uses = await services.GetRequiredService<ReEncryption>().Uses(CancellationToken.None);
        var newest = keys.Newest;
        foreach (var id in keys.Ids)
        {
            var (count, since) = (uses.GetValueOrDefault(id), folder.Since(id));
            var state =
                id == newest ? "当前 · current"
                : count == 0 ? "可停用 · can be retired"
                : "仍在使用 · still in use";
            Console.WriteLine($"{id:x8}  {since:yyyy-MM-dd HH:mm:ss}Z  {count, 10:N0}  {state}");
        }

        foreach (var (id, count) in uses.Where(u => !keys.Ids.Contains(u.Key)))
        {
            Console.WriteLine($"{id:x8}  {"", 20}  {count, 10:N0}  缺失 · missing: restore its file");
        }
    }

    /// <summary>
    /// Creates a new key and re-encrypts everything with it, while hosts serve; an interrupted rotation is continued. Of two
    /// rotations at once only one creates a key.
    /// </summary>
    /// <param name="services">The program.</param>
    /// <param name="began">When the command began, UTC: a key created since then is the new key.</param>
    public static async Task Rotate(IServiceProvider services, DateTime began)
    {
        var (keys, folder) = (services.GetRequiredService<Keyring>(), services.GetRequiredService<KeyFolder>());
        var resealing = services.GetRequiredService<ReEncryption>();
        await using var held = await Alone(services);
        var newest = keys.Newest;
        var uses = await resealing.Uses(CancellationToken.None);
        var made = folder.Since(newest);
        // A key from the future was created with a wrong clock and does not count.
        var isMadeSince = made >= began && made <= services.GetRequiredService<TimeProvider>().Now();
        if (held.Waited || isMadeSince)
        {
            Console.WriteLine($"另一进程已轮换 · Another process has just rotated to {newest:x8}");
        }
        else if (uses.Keys.All(id => id == newest))
        {
            newest = folder.Add();
            Console.WriteLine($"新密钥 · New key: {newest:x8}");
        }
        else
        {
            Console.WriteLine($"继续上次轮换 · Continuing the rotation to {newest:x8}");
        }

        var total = uses.Values.Sum();
        // Texts that others have written with the previous key meanwhile are found by another pass.
        while (await resealing.Run(new ConsoleProgress(total), takeClear: false, CancellationToken.None) > 0) { }

        Console.WriteLine("轮换完成 · Everything is encrypted with the new key; `keys retire` retires the old ones.");
    }

    /// <summary>Retires keys that encrypt nothing any more; they are kept in <c>retired</c> for backups that need them.</summary>
    public static async Task Retire(IServiceProvider services, TimeProvider clock)
    {
        var (keys, folder) = (services.GetRequiredService<Keyring>(), services.GetRequiredService<KeyFolder>());
        await using var held = await Alone(services);
        var newest = keys.Newest;
        if (clock.GetUtcNow().UtcDateTime - folder.Since(newest) < Settling)
        {
            throw new StartupException(
                $"新密钥启用不足 {Settling.TotalMinutes:0} 分钟 · The newest key is younger than {Settling.TotalMinutes:0} minutes; writes in progress may still use the previous one. Try again later."
            );
        }

        var uses = await services.GetRequiredService<ReEncryption>().Uses(CancellationToken.None);
        foreach (var id in keys.Ids.Where(id => id != newest && !uses.ContainsKey(id)).ToList())
        {
            folder.Retire(id);
            Console.WriteLine($"已停用 · Retired: {id:x8}");
        }
    }

    private static Task<InstallationLock.Handle> Alone(IServiceProvider services) =>
        services.GetRequiredService<InstallationLock>().Acquire(InstallationLock.KeyRotation, CancellationToken.None);

    private sealed class ConsoleProgress(long total) : IProgress<long>
    {
        private const int Step = 2_000;
        private long next = Step;

        public void Report(long value)
        {
            if (value >= next)
            {
                next = value - (value % Step) + Step;
                Console.WriteLine($"{value:N0} / {total:N0}");
            }
        }
    }
}
