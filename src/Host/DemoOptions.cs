using System.ComponentModel.DataAnnotations;

namespace Host;

/// <summary>The demonstration: the section <c>Demo</c> of the configuration.</summary>
internal sealed class DemoOptions
{
    /// <summary>Whether the first start loads a county and generates a year for one of its towns.</summary>
    public bool Enabled { get; set; }

    /// <summary>The generated year, up to today; the current year if the value is in the future.</summary>
    [Range(2000, 2100)]
    public int Year { get; set; } = 2026;
}
