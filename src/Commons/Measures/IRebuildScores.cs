namespace Commons.Measures;

/// <summary>Who keeps scores can be told to ask every measure again; what was lost or wrongly kept heals by it.</summary>
public interface IRebuildScores
{
    /// <summary>
    /// Marks every score as to be asked again, in one transaction. The answers come in as the relay tells of the marks;
    /// until then the figures of before are shown.
    /// </summary>
    Task AskAll(CancellationToken cancellation);
}
