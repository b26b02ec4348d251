using Graph;
using Kernel.Access;
using Kernel.Audit;
using Kernel.Data;
using Kernel.Events;
using Kernel.Modules;
using Kernel.Personal;
using Microsoft.Extensions.Options;

namespace Host.Verbs;

/// <summary>Prepares the installation and serves the graph until it is told to stop.</summary>
internal static partial class Serve
{
    public static async Task Run(WebApplication app)
    {
        // Nothing is made ready for callers of whom nobody could say who they are.
        app.Services.GetRequiredService<IIdentify>();
        _ = app.Services.GetRequiredService<KeyFolder>().Path;
        app.BeginGraph();
        var (installation, stage) = (
            app.Services.GetRequiredService<Installation>(),
            app.Services.GetRequiredService<Stage>()
        );
        var stopping = app.Lifetime.ApplicationStopping;
        stopping.Register(stage.Stop);
        await installation.Migrate(stopping);
        foreach (var advice in await app.Services.GetRequiredService<Migrator>().Advice(stopping))
        {
            Advised(app.Logger, advice);
        }

        // What follows may take minutes the first time: the probes say so meanwhile.
        stage.Prepare();
        await Listen(app);
        try
        {
            await installation.Furnish(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await app.StopAsync(CancellationToken.None);
            return;
        }

        var relay = app.Services.GetRequiredService<Relay>();
        await relay.StartAsync(CancellationToken.None);
        var chain = app.Services.GetRequiredService<AuditChain>();
        await chain.StartAsync(CancellationToken.None);
        stage.Serve();
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"服务已启动 · Serving {address}/graphql");
        }

        await ((Task)Task.Delay(Timeout.InfiniteTimeSpan, stopping)).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing
        );
        await Stop(app, stage);
    }

    private static async Task Listen(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken)
        {
            throw new StartRefused($"端口不可用 · Cannot listen: {taken.Message} Choose another with --urls.", taken);
        }
    }

    /// <summary>Listens on, to say that it is not ready, until what is under way is finished; then leaves.</summary>
    private static async Task Stop(WebApplication app, Stage stage)
    {
        var options = app.Services.GetRequiredService<IOptions<StoppingOptions>>().Value;
        await Task.Delay(options.Notice);
        using var limit = new CancellationTokenSource(options.Timeout);
        await stage.Left.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await app.Services.GetRequiredService<Relay>().StopAsync(limit.Token);
        }
        catch (Exception fault)
        {
            // Its leases run out by themselves.
            RelayKept(app.Logger, fault);
        }

        try
        {
            await app.Services.GetRequiredService<AuditChain>().StopAsync(limit.Token);
        }
        catch (Exception fault)
        {
            // The next host chains what is left.
            ChainKept(app.Logger, fault);
        }

        await app.StopAsync(limit.Token);
    }

    [LoggerMessage(2, LogLevel.Warning, "建议 · Advice: {Advice}")]
    private static partial void Advised(ILogger log, string advice);

    [LoggerMessage(1, LogLevel.Warning, "The relay could not leave its work to another host at once")]
    private static partial void RelayKept(ILogger log, Exception fault);

    [LoggerMessage(3, LogLevel.Warning, "The newest audit entries are left to another host to chain")]
    private static partial void ChainKept(ILogger log, Exception fault);
}
