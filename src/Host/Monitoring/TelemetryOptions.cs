using System.ComponentModel.DataAnnotations;
using Kernel.Settings;
using OpenTelemetry.Exporter;

namespace Host.Monitoring;

/// <summary>
/// The export of traces and metrics: the section <c>Telemetry</c> of the configuration. Without an endpoint there is none.
/// </summary>
internal sealed class TelemetryOptions
{
    /// <summary>The collector's address, such as <c>http://localhost:4318</c>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The protocol.</summary>
    public OtlpExportProtocol Protocol { get; set; } = OtlpExportProtocol.HttpProtobuf;

    /// <summary>The interval at which metrics are exported.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The fraction of requests that is traced, from 0 to 1; a caller's own trace decision is respected.</summary>
    [Range(0.0, 1.0)]
    public double Sampling { get; set; } = 1;

    internal IEnumerable<SettingFault> Faults() =>
        Endpoint is { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") }
            ?
            [
                new(
                    "Telemetry:Endpoint",
                    $"cannot be '{Endpoint}'; it must be an address such as http://localhost:4318."
                ),
            ]
            : [];
}
