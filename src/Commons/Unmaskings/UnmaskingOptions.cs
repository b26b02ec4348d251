using System.ComponentModel.DataAnnotations;

namespace Commons.Unmaskings;

/// <summary>The limit of unmaskings: the section <c>Unmasking</c> of the configuration.</summary>
internal sealed class UnmaskingOptions
{
    /// <summary>The maximum number of records that an official may unmask per hour, counted across all hosts.</summary>
    [Range(1, 10_000)]
    public int PerHour { get; set; } = 30;
}
