using Kernel.AuditChain;
using Kernel.Hosting;
using Kernel.Settings;
using Kernel.Storage;

namespace Host.Verbs;

/// <summary>
/// Verifies the audit chains of all modules, and prints the end of each, to be stored elsewhere and checked by a later run.
/// </summary>
internal static class Verify
{
    /// <exception cref="StartupException">A chain is inconsistent, or a witness is malformed.</exception>
    public static async Task Run(IServiceProvider services, IReadOnlyList<string> words)
    {
        await services.GetRequiredService<Migrator>().Ready(CancellationToken.None);
        var stores = services.GetServices<ModuleStore>().ToList();
        var witnesses = words.ToDictionary(w => w.Split('=')[0], w => WitnessOf(w, stores), StringComparer.Ordinal);
        var check = services.GetRequiredService<AuditVerifier>();
        var wrong = 0;
        foreach (var store in stores)
        {
            var found = await check.Look(
                store,
                witnesses.GetValueOrDefault(store.Module.Schema),
                CancellationToken.None
            );
            Console.WriteLine(
                $"{found.Module}: {found.Entries} 条 · entries, {found.Waiting} 待入链 · not chained yet, {found.Module}={found.Head}"
            );
            foreach (var finding in found.Findings)
            {
                Console.WriteLine($"  {finding}");
            }

            wrong += found.Findings.Count;
        }

        if (wrong > 0)
        {
            throw new StartupException(
                $"审计链有 {wrong} 处异常 · The audit chains were tampered with in {wrong} places."
            );
        }

        Console.WriteLine("审计链完整 · The audit chains are intact.");
    }

    private static AuditWitness WitnessOf(string word, IReadOnlyList<ModuleStore> stores) =>
        word.Split('=') is [var module, var head]
        && stores.Any(s => s.Module.Schema == module)
        && AuditWitness.Read(head) is { } witness
            ? witness
            : throw new StartupException(
                $"链尾格式有误 · '{word}' is not a witness; give MODULE=COUNT:HASH as printed."
            );
}
