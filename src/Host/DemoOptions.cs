using System.ComponentModel.DataAnnotations;

namespace Host;

/// <summary>The demonstration: the section <c>Demo</c> of the configuration.</summary>
internal sealed class DemoOptions
{
    /// <summary>Whether the first start puts in the county and a made-up year of one of its towns.</summary>
    public bool Enabled { get; set; }

    /// <summary>The year that is made up, as far as it has passed; the running year where it lies ahead.</summary>
    [Range(2000, 2100)]
    public int Year { get; set; } = 2026;
}
