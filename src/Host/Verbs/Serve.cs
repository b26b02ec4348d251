using Kernel.Access;
using Kernel.Events;
using Kernel.Modules;
using Kernel.Personal;

namespace Host.Verbs;

/// <summary>Prepares the installation and serves the graph until it is told to stop.</summary>
internal static class Serve
{
    public static async Task Run(WebApplication app)
    {
        // Nothing is made ready for callers of whom nobody could say who they are.
        app.Services.GetRequiredService<IIdentify>();
        _ = app.Services.GetRequiredService<KeyFolder>().Path;
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
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"服务已启动 · Serving {address}/graphql");
        }

        await app.WaitForShutdownAsync();
        await relay.StopAsync(CancellationToken.None);
    }
}
