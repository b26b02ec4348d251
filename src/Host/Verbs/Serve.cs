using Graph.Hosting;
using Kernel.Access;
using Kernel.AuditChain;
using Kernel.Background;
using Kernel.Hosting;
using Kernel.Outbox;
using Kernel.PersonalData;
using Kernel.Settings;
using Kernel.Storage;
using Microsoft.Extensions.Options;

namespace Host.Verbs;

/// <summary>Prepares the installation and serves the graph until the host is stopped.</summary>
internal static partial class Serve
{
    public static async Task Run(WebApplication app)
    {
        foreach (var check in app.Services.GetServices<IStartupCheck>())
        {
            check.Check();
        }

        // Nothing is prepared if callers cannot be authenticated.
        app.Services.GetRequiredService<IAuthenticator>();
        _ = app.Services.GetRequiredService<KeyFolder>().Path;
        var graph = app.BeginGraph();
        var (installation, stage) = (
            app.Services.GetRequiredService<Installation>(),
            app.Services.GetRequiredService<HostLifecycle>()
        );
        var stopping = app.Lifetime.ApplicationStopping;
        stopping.Register(stage.Drain);
        await installation.Migrate(stopping);
        await app.Services.GetRequiredService<ServingLock>().Take(stopping);
        foreach (var advice in await app.Services.GetRequiredService<Migrator>().Advice(stopping))
        {
            Advised(app.Logger, advice);
        }

        await graph;

        // The first preparation may take minutes; the probes report it.
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

        var relay = app.Services.GetRequiredService<OutboxDispatcher>();
        await relay.StartAsync(CancellationToken.None);
        var chain = app.Services.GetRequiredService<AuditChainBuilder>();
        await chain.StartAsync(CancellationToken.None);
        stage.Serve();
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"服务已启动 · Serving {address}/graphql");
        }

        await Stopped(stopping);
        await Stop(app, stage);
    }

    private static async Task Stopped(CancellationToken stopping)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stopping.Register(stopped.SetResult);
        await stopped.Task;
    }

    private static async Task Listen(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken)
        {
            throw new StartupException(
                $"端口不可用 · Cannot listen: {taken.Message} Choose another with --urls.",
                taken
            );
        }
    }

    /// <summary>Still answers requests while readiness fails, then closes the port and finishes requests in progress.</summary>
    private static async Task Stop(WebApplication app, HostLifecycle stage)
    {
        var options = app.Services.GetRequiredService<IOptions<StoppingOptions>>().Value;
        var clock = app.Services.GetRequiredService<TimeProvider>();
        await Task.Delay(options.Notice, clock);
        stage.Stop();
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        await app.StopAsync(limit.Token);
        try
        {
            await app.Services.GetRequiredService<OutboxDispatcher>().StopAsync(limit.Token);
        }
        catch (Exception fault)
        {
            // Its leases expire by themselves.
            RelayKept(app.Logger, fault);
        }

        try
        {
            await app.Services.GetRequiredService<AuditChainBuilder>().StopAsync(limit.Token);
        }
        catch (Exception fault)
        {
            // Another host chains the remaining entries.
            ChainKept(app.Logger, fault);
        }
    }

    [LoggerMessage(2, LogLevel.Warning, "建议 · Advice: {Advice}")]
    private static partial void Advised(ILogger log, string advice);

    [LoggerMessage(1, LogLevel.Warning, "The dispatcher could not release its leases; they expire by themselves")]
    private static partial void RelayKept(ILogger log, Exception fault);

    [LoggerMessage(3, LogLevel.Warning, "The newest audit entries are not chained yet; another host chains them")]
    private static partial void ChainKept(ILogger log, Exception fault);
}
