using System.ComponentModel.DataAnnotations;

namespace Commons.Unmaskings;

/// <summary>How much personal data one person may unmask: the section <c>Unmasking</c> of the configuration.</summary>
internal sealed class UnmaskingOptions
{
    /// <summary>How many records an official may unmask in an hour; all hosts count together.</summary>
    [Range(1, 10_000)]
    public int PerHour { get; set; } = 30;
}
