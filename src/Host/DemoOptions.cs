using System.ComponentModel.DataAnnotations;

namespace Host;

/// <summary>The demonstration: the section <c>Demo</c> of the configuration.</summary>
internal sealed class DemoOptions
{
    /// <summary>Whether the county and a made-up year of one of its towns are put in at the first start.</summary>
    public bool Enabled { get; set; }

    /// <summary>The year.</summary>
    [Range(2000, 2100)]
    public int Year { get; set; } = 2026;
}
