using Kernel.Access;
using Kernel.Audit;
using Kernel.Events;
using Kernel.Modules;

namespace Host.Verbs;

/// <summary>Prepares the installation and serves the graph until it is told to stop.</summary>
internal static class Serve
{
    public static async Task Run(WebApplication app)
    {
        // Nothing is made ready for callers of whom nobody could say who they are.
        app.Services.GetRequiredService<IIdentify>();
        await app.Services.GetRequiredService<Installation>().Prepare(app.Lifetime.ApplicationStopping);
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken)
        {
            throw new StartRefused($"端口不可用 · Cannot listen: {taken.Message} Choose another with --urls.", taken);
        }

        var relay = app.Services.GetRequiredService<Relay>();
        await relay.StartAsync(CancellationToken.None);
        var chain = app.Services.GetRequiredService<AuditChain>();
        await chain.StartAsync(CancellationToken.None);
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"服务已启动 · Serving {address}/graphql");
        }

        await app.WaitForShutdownAsync();
        await relay.StopAsync(CancellationToken.None);
        await chain.StopAsync(CancellationToken.None);
    }
}
