using System.ComponentModel.DataAnnotations;

namespace Host;

/// <summary>How the program stops: the section <c>Stopping</c> of the configuration.</summary>
internal sealed class StoppingOptions
{
    /// <summary>How long it goes on answering requests while readiness says no, so that a load balancer sees it and sends them elsewhere.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Notice { get; set; } = TimeSpan.Zero;

    /// <summary>How long what is under way may take to finish; what takes longer is cut off.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
