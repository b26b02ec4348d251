using System.ComponentModel.DataAnnotations;

namespace Petitions.Lookups;

/// <summary>How petitioners' lookups are kept from guessing: the section <c>Lookup</c> of the configuration.</summary>
internal sealed class LookupOptions
{
    /// <summary>How often the check of one code may be wrong before the code rests; all hosts count together.</summary>
    [Range(1, 1000)]
    public int TriesPerCode { get; set; } = 5;

    /// <summary>How long it then rests.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Rest { get; set; } = TimeSpan.FromMinutes(15);
}
