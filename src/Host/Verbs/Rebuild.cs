using Commons.Measures;
using Kernel.Hosting;
using Kernel.Outbox;

namespace Host.Verbs;

/// <summary>Computes every measure again; the figures are the same if none was lost.</summary>
internal static class Rebuild
{
    public static async Task Run(IServiceProvider services)
    {
        await services.GetRequiredService<Migrator>().Ready(CancellationToken.None);
        var relay = services.GetRequiredService<OutboxDispatcher>();
        await relay.Drain(CancellationToken.None);
        await services.GetRequiredService<IScoreRebuilder>().AskAll(CancellationToken.None);
        await relay.Drain(CancellationToken.None);
        Console.WriteLine("考核数据已重建 · Every score has been rebuilt.");
    }
}
