using System.ComponentModel.DataAnnotations;

namespace Commons.Retention;

/// <summary>How long records are kept, in years: the section <c>Retention</c> of the configuration. The Office sets these.</summary>
public sealed class RetentionOptions
{
    /// <summary>Files of petitions, after they were closed.</summary>
    [Range(1, 100)]
    public int PetitionFiles { get; init; } = 10;

    /// <summary>Files of mediation, after they were closed.</summary>
    [Range(1, 100)]
    public int MediationFiles { get; init; } = 10;

    /// <summary>Records of visits, after the visit.</summary>
    [Range(1, 100)]
    public int VisitRecords { get; init; } = 3;

    /// <summary>Who was shown personal data, and how persons' requests were answered, after the day.</summary>
    [Range(3, 100)]
    public int AccessLogs { get; init; } = 3;

    /// <summary>Aid cases, their measures and pairings, after they ended.</summary>
    [Range(1, 100)]
    public int AidFiles { get; init; } = 10;

    /// <summary>That a household is visited with preference, after the last day on which that held.</summary>
    [Range(1, 100)]
    public int KeyGroups { get; init; } = 1;

    /// <summary>Which matter a rating is of, after the day it was given.</summary>
    [Range(1, 100)]
    public int Ratings { get; init; } = 3;

    /// <summary>For how many days an idempotency key is remembered.</summary>
    [Range(1, 3_660)]
    public int IdempotencyDays { get; init; } = 30;

    /// <summary>How many records are erased in one transaction.</summary>
    [Range(1, 10_000)]
    public int Batch { get; init; } = 200;

    /// <summary>How long records under a rule are kept, in years.</summary>
    public int YearsOf(RetentionRule rule) =>
        rule switch
        {
            RetentionRule.PetitionFiles => PetitionFiles,
            RetentionRule.MediationFiles => MediationFiles,
            RetentionRule.VisitRecords => VisitRecords,
            RetentionRule.AidFiles => AidFiles,
            RetentionRule.KeyGroups => KeyGroups,
            RetentionRule.Ratings => Ratings,
            _ => AccessLogs,
        };

    /// <summary>The first day whose records are kept on a day; what is older is erased.</summary>
    public DateOnly KeptFrom(RetentionRule rule, DateOnly today) => today.AddYears(-YearsOf(rule));
}
