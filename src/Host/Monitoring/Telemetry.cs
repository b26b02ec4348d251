using System.Diagnostics;
using Kernel.Outbox;
using Kernel.Settings;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Host.Monitoring;

/// <summary>Exports traces (request, operation, statement) and metrics to a collector, if one is configured.</summary>
internal static class Telemetry
{
    private const string Ours = "Monolith.*";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<TelemetryOptions>("Telemetry", (telemetry, _) => telemetry.Faults());
        if (
            string.IsNullOrEmpty(builder.Configuration["Telemetry:Endpoint"])
            && string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])
        )
        {
            return;
        }

        services.AddHostedService<OutboxMetrics>();
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("monolith"))
            .WithTracing(tracing =>
                tracing
                    .SetSampler(provider => new ParentBasedSampler(
                        new TraceIdRatioBasedSampler(Options(provider).Sampling)
                    ))
                    .AddSource(Ours)
                    .AddAspNetCoreInstrumentation(web => web.Filter = IsNoProbe)
                    .AddProcessor(new Discretion())
                    .AddOtlpExporter("traces", configure: null)
            )
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(Ours)
                    .AddAspNetCoreInstrumentation()
                    .AddMeter("System.Runtime")
                    .AddOtlpExporter("metrics", (Action<OtlpExporterOptions>?)null)
            );
        Direct(services, "traces");
        Direct(services, "metrics");
        services
            .AddOptions<MetricReaderOptions>("metrics")
            .Configure<IOptions<TelemetryOptions>>(
                (reader, telemetry) =>
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)
                        telemetry.Value.Interval.TotalMilliseconds
            );
    }

    /// <summary>Sets the endpoint of a signal. Without our setting the library's environment variables (OTEL_…) apply.</summary>
    private static void Direct(IServiceCollection services, string signal) =>
        services
            .AddOptions<OtlpExporterOptions>(signal)
            .Configure<IOptions<TelemetryOptions>>(
                (exporter, telemetry) =>
                {
                    if (telemetry.Value.Endpoint is { } endpoint)
                    {
                        exporter.Protocol = telemetry.Value.Protocol;
                        exporter.Endpoint =
                            exporter.Protocol == OtlpExportProtocol.HttpProtobuf
                                ? new Uri($"{endpoint.ToString().TrimEnd('/')}/v1/{signal}")
                                : endpoint;
                    }
                }
            );

    private static TelemetryOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<TelemetryOptions>>().Value;

    private static bool IsNoProbe(HttpContext http) =>
        !http.Request.Path.StartsWithSegments(Probes.Path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Removes from a span what a client wrote in an address: a GET request has its variables there.</summary>
    private sealed class Discretion : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            data.SetTag("url.query", null);
            data.SetTag("url.full", null);
        }
    }
}
