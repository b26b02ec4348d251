namespace Assessment.Scores;

/// <summary>
/// Ranks the graded cards of one scheme: by total, then by fewer overdue; who is equal in both shares the rank, and the
/// ranks after it are left out.
/// </summary>
internal static class Ranking
{
    public static Dictionary<TKey, Scorecard> Of<TKey>(IReadOnlyDictionary<TKey, Scorecard> cards)
        where TKey : notnull
    {
        var graded = cards.Values.Where(c => c.State == CardState.Graded).ToList();
        return cards.ToDictionary(
            card => card.Key,
            card =>
                card.Value.State == CardState.Graded
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
