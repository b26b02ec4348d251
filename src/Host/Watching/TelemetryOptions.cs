using System.ComponentModel.DataAnnotations;
using Kernel.Settings;
using OpenTelemetry.Exporter;

namespace Host.Watching;

/// <summary>Where traces and metrics go: the section <c>Telemetry</c> of the configuration. Without an address, nowhere.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>The collector's address, such as <c>http://localhost:4318</c>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>How it is spoken to.</summary>
    public OtlpExportProtocol Protocol { get; set; } = OtlpExportProtocol.HttpProtobuf;

    /// <summary>How often metrics are sent.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Which part of the requests is traced, from 0 to 1; what a traced caller sends is traced as the caller says.</summary>
    [Range(0.0, 1.0)]
    public double Sampling { get; set; } = 1;

    internal IEnumerable<SettingFault> Faults() =>
        Endpoint is { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") }
            ? [new("Telemetry:Endpoint", $"cannot be '{Endpoint}'; it is an address such as http://localhost:4318.")]
            : [];
}
