namespace Commons.Measures;

/// <summary>诉求与案件 · Cases whose mere number must never count against anyone: silence must not be rewarded (信访工作条例 Art. 39).</summary>
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
/// How one additional grievance, handled perfectly, changes a figure. A measure of punctuality counts it in numerator and
/// denominator; a measure that counted it only in the denominator, or subtracted it from the numerator, would penalise its
/// number.
/// </summary>
/// <param name="Kind">The kind of grievance.</param>
/// <param name="Numerator">The change of the numerator.</param>
/// <param name="Denominator">The change of the denominator.</param>
public sealed record Touch(Grievance Kind, int Numerator, int Denominator)
{
    /// <summary>The measure is not affected by grievances.</summary>
    public static IReadOnlyList<Touch> Nothing { get; } = [];

    /// <summary>A share of petitions, first or repeated: each is due, and is done.</summary>
    public static IReadOnlyList<Touch> ShareOfPetitions { get; } =
    [new(Grievance.Petition, 1, 1), new(Grievance.Repeat, 1, 1)];
}
