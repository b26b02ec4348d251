using System.ComponentModel.DataAnnotations;

namespace Petitions.Lookups;

/// <summary>How petitioners' lookups are kept from guessing: the section <c>Lookup</c> of the configuration.</summary>
internal sealed class LookupOptions
{
    /// <summary>How often the check of one code may be wrong before the code rests; all hosts count together.</summary>
    [Range(1, 1000)]
    public int TriesPerCode { get; set; } = 5;

    /// <summary>How long it then rests the first time; each further rest is twice as long, until the check is right.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Rest { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long it rests at most.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24.00:00:00")]
    public TimeSpan LongestRest { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a code rests that has rested so often before.</summary>
    internal TimeSpan RestAfter(int rests)
    {
        var rest = Rest;
        for (var i = 0; i < rests && rest < LongestRest; i++)
        {
            rest *= 2;
        }

        return rest < LongestRest ? rest : LongestRest;
    }
}
