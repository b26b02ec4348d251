namespace Commons.Measures;

/// <summary>Rebuilds the scores by computing every measure again, which repairs lost or wrong cells.</summary>
public interface IScoreRebuilder
{
    /// <summary>
    /// Marks every cell for recomputation, in one transaction. The marks are processed when the dispatcher delivers their events;
    /// until then the previous figures are shown.
    /// </summary>
    Task AskAll(CancellationToken cancellation);
}
