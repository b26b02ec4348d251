using Assessment.Scores;
using Commons.Measures;

namespace Domain.Assessment;

public sealed class RankingTests
{
    [Fact]
    public void Equal_totals_share_a_rank_and_the_next_is_left_out() =>
        Assert.Equal([1, 1, 3], Ranks(Of(90), Of(90), Of(80)));

    [Fact]
    public void Fewer_overdue_go_first_among_equal_totals() =>
        Assert.Equal([3, 1, 2, 4], Ranks(Of(90, overdue: 4), Of(95), Of(90, overdue: 1), Of(80)));

    [Fact]
    public void Who_is_not_graded_has_no_rank_and_takes_none() =>
        Assert.Equal([null, 1], Ranks(Of(90) with { State = ScorecardState.NotGraded, Total = null }, Of(10)));

    private static IEnumerable<int?> Ranks(params IReadOnlyList<Scorecard> cards) =>
        Ranking
            .Rank(cards.Select((card, i) => (card, i)).ToDictionary(c => c.i, c => c.card))
            .OrderBy(c => c.Key)
            .Select(c => c.Value.Rank);

    private static Scorecard Of(decimal total, decimal overdue = 0) =>
        new()
        {
            Year = Sample.Year,
            Kind = SchemeSubject.Community,
            State = ScorecardState.Graded,
            Total = total,
            Indicators = [],
            Overdue = overdue,
        };
}
