using System.ComponentModel.DataAnnotations;

namespace Host;

/// <summary>Graceful shutdown: the section <c>Stopping</c> of the configuration.</summary>
internal sealed class StoppingOptions
{
    /// <summary>How long the host still answers requests while readiness fails, so that a load balancer redirects them.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Notice { get; set; } = TimeSpan.Zero;

    /// <summary>How long requests in progress may take to finish; longer ones are aborted.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
