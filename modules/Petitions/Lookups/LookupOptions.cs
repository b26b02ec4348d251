using System.ComponentModel.DataAnnotations;

namespace Petitions.Lookups;

/// <summary>The protection of petitioners' lookups against guessing: the section <c>Lookup</c> of the configuration.</summary>
internal sealed class LookupOptions
{
    /// <summary>The number of wrong checks of a code before it is blocked, counted across all hosts.</summary>
    [Range(1, 1000)]
    public int TriesPerCode { get; set; } = 5;

    /// <summary>The length of the first block; each further block is twice as long, until a check is right.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Rest { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The maximum length of a block.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24.00:00:00")]
    public TimeSpan LongestRest { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The length of a block after a number of earlier blocks.</summary>
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
