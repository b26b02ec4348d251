using System.ComponentModel.DataAnnotations;

namespace Commons.Retention;

/// <summary>Retention periods in years: the section <c>Retention</c> of the configuration. They are decided by the Office.</summary>
public sealed class RetentionOptions
{
    /// <summary>Files of petitions, from the day they are closed.</summary>
    [Range(1, 100)]
    public int PetitionFiles { get; init; } = 10;

    /// <summary>Files of mediation, from the day they are closed.</summary>
    [Range(1, 100)]
    public int MediationFiles { get; init; } = 10;

    /// <summary>Records of visits, from the day of the visit.</summary>
    [Range(1, 100)]
    public int VisitRecords { get; init; } = 3;

    /// <summary>Unmaskings and answers to persons' requests, from the day they happened.</summary>
    [Range(3, 100)]
    public int AccessLogs { get; init; } = 3;

    /// <summary>Aid cases, their measures and pairings, from the day they end.</summary>
    [Range(1, 100)]
    public int AidFiles { get; init; } = 10;

    /// <summary>Entries of key groups, from their last day.</summary>
    [Range(1, 100)]
    public int KeyGroups { get; init; } = 1;

    /// <summary>The link between a rating and its matter, from the day of the rating.</summary>
    [Range(1, 100)]
    public int Ratings { get; init; } = 3;

    /// <summary>Idempotency keys, in days.</summary>
    [Range(1, 3_660)]
    public int IdempotencyDays { get; init; } = 30;

    /// <summary>The number of records erased in one transaction.</summary>
    [Range(1, 10_000)]
    public int Batch { get; init; } = 200;

    /// <summary>The retention period under a rule, in years.</summary>
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

    /// <summary>The first day whose records are kept; older records are erased.</summary>
    public DateOnly KeptFrom(RetentionRule rule, DateOnly today) => today.AddYears(-YearsOf(rule));
}
