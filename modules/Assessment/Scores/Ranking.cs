namespace Assessment.Scores;

/// <summary>
/// Ranks the graded scorecards of a scheme: by total, then by fewer overdue duties. Ties share a rank, and the following ranks
/// are skipped.
/// </summary>
internal static class Ranking
{
    public static Dictionary<TKey, Scorecard> Rank<TKey>(IReadOnlyDictionary<TKey, Scorecard> cards)
        where TKey : notnull
    {
        var graded = cards.Values.Where(c => c.State == ScorecardState.Graded).ToList();
        return cards.ToDictionary(
            card => card.Key,
            card =>
                card.Value.State == ScorecardState.Graded
                    ? card.Value with
                    {
                        Rank = 1 + graded.Count(other => IsAhead(other, card.Value)),
                    }
                    : card.Value
        );
    }

    private static bool IsAhead(Scorecard one, Scorecard other) =>
        one.Total > other.Total || (one.Total == other.Total && one.Overdue < other.Overdue);
}
