namespace Commons.Measures;

/// <summary>诉求与案件 · What is never held against anybody by its number: silence must not be rewarded (信访工作条例 Art. 39).</summary>
public enum Grievance
{
    /// <summary>信访件 · A petition.</summary>
    Petition,

    /// <summary>重复信访件 · A repeated petition.</summary>
    Repeat,

    /// <summary>刑事案件 · A criminal case.</summary>
    Crime,
}

/// <summary>
/// What one more grievance does to a figure where it is handled as well as can be. A measure of punctuality counts it above and below;
/// one that counts it below alone, or takes it away above, would make its number a fault.
/// </summary>
/// <param name="Kind">Of what there is one more.</param>
/// <param name="Numerator">By how much the upper figure changes.</param>
/// <param name="Denominator">By how much the lower one does.</param>
public sealed record Touch(Grievance Kind, int Numerator, int Denominator)
{
    /// <summary>Of a measure that grievances do not move.</summary>
    public static IReadOnlyList<Touch> Nothing { get; } = [];

    /// <summary>Of a share of petitions, first or repeated: each is due, and is done.</summary>
    public static IReadOnlyList<Touch> ShareOfPetitions { get; } =
    [new(Grievance.Petition, 1, 1), new(Grievance.Repeat, 1, 1)];
}
