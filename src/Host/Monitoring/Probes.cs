using Kernel.Background;
using Kernel.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Host.Monitoring;

/// <summary>
/// Health probes for orchestrators: liveness, startup and readiness. The response is one word; the reason for a failure is in the
/// log.
/// </summary>
internal static class Probes
{
    public const string Path = "/health";
    private const string Startup = "startup";
    private const string Ready = "ready";

    public static IServiceCollection AddProbes(this IServiceCollection services)
    {
        services.AddSingleton<StorageProbe>();
        services
            .AddHealthChecks()
            .AddCheck<Started>(Startup, tags: [Startup])
            .AddCheck<Readiness>(Ready, tags: [Ready]);
        // The library would log an error for each failed probe.
        return services.AddLogging(log =>
            log.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None)
        );
    }

    public static void MapProbes(this WebApplication app)
    {
        app.MapHealthChecks($"{Path}/live", Answering(_ => false));
        app.MapHealthChecks($"{Path}/startup", Answering(check => check.Tags.Contains(Startup)));
        app.MapHealthChecks($"{Path}/ready", Answering(check => check.Tags.Contains(Ready)));
    }

    private static HealthCheckOptions Answering(Func<HealthCheckRegistration, bool> asked) =>
        new()
        {
            Predicate = asked,
            ResponseWriter = (http, report) =>
            {
                if (report.Status == HealthStatus.Unhealthy)
                {
                    http.Response.Headers.RetryAfter = "5";
                }

                return http.Response.WriteAsJsonAsync(new { status = $"{report.Status}" }, http.RequestAborted);
            },
        };

    /// <summary>Healthy once the installation is prepared.</summary>
    private sealed class Started(HostLifecycle stage) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        ) =>
            Task.FromResult(
                stage.Phase == Phase.Preparing ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy()
            );
    }

    /// <summary>
    /// Healthy while the host serves, every module's database answers with the expected schema, and this host's clock agrees with it.
    /// </summary>
    private sealed class Readiness(HostLifecycle stage, StorageProbe storage, DatabaseClock clock, LoopHealth loops)
        : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        ) =>
            stage.Phase != Phase.Serving || !await storage.Answers(cancellationToken) || !clock.IsWithinTolerance
                ? HealthCheckResult.Unhealthy()
            // Requests are answered; delayed background work only concerns the operator.
            : loops.IsDegraded ? HealthCheckResult.Degraded()
            : HealthCheckResult.Healthy();
    }
}
