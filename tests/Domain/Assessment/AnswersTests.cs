using Assessment.Scores;
using Commons.Measures;
using CsCheck;
using Kernel.Time;

namespace Domain.Assessment;

public sealed class AnswersTests
{
    private static readonly Month Locked = new(2026, 9);

    [Fact]
    public void A_month_with_one_answer_shows_nothing_until_five_have_come_together()
    {
        var released = Released([(0, 1), (1, 1), (2, 2), (1, 2), (6, 6), (1, 4)]);
        Assert.Equal(
            [(0m, 0m), (0m, 0m), (0m, 0m), (4m, 6m), (6m, 6m), (0m, 0m)],
            released.Select(r => (r.Figure!.Numerator, r.Figure.Denominator))
        );
    }

    [Fact]
    public void Months_that_are_not_locked_show_nothing()
    {
        Assert.All(Answers.Released(Cells([(5, 9), (5, 9)]), null), r => Assert.Null(r.Figure));
        var released = Answers.Released(Cells([(5, 9), (5, 9), (5, 9)]), new Month(2026, 2));
        Assert.Equal([true, true, false], released.Select(r => r.Figure is not null));
    }

    [Fact]
    public void No_figure_and_no_difference_between_two_days_is_made_of_fewer_than_five_answers()
    {
        var month = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], (n, d) => (Math.Min(n, d), d));
        month
            .Array[12]
            .Sample(answers =>
            {
                var totals = Enumerable
                    .Range(1, 12)
                    .Select(m => Answers.Released(Cells(answers), new Month(2026, m)))
                    .Select(months => months.Where(r => r.Figure is not null).Sum(r => r.Figure!.Denominator))
                    .Prepend(0)
                    .ToList();
                foreach (var (before, after) in totals.Zip(totals.Skip(1)))
                {
                    Assert.True(after == before || after - before >= Answers.Least);
                }

                Assert.All(
                    Answers.Released(Cells(answers), new Month(2026, 12)),
                    r => Assert.True(r.Figure!.Denominator is 0 or >= Answers.Least)
                );
            });
    }

    [Fact]
    public void The_catalogue_knows_which_measures_count_answers() =>
        Assert.Equal(["P08"], Sample.Catalogue.Indicators.Where(i => i.IsOfAnswers).Select(i => i.Code));

    private static IReadOnlyList<CellValue> Released(IReadOnlyList<(int, int)> months) =>
        Answers.Released(Cells(months), Locked);

    private static IReadOnlyList<CellValue> Cells(IReadOnlyList<(int Numerator, int Denominator)> months) =>
        [
            .. months.Select(
                (m, i) => new CellValue("P08", new Month(2026, i + 1), new Figure(m.Numerator, m.Denominator), false)
            ),
        ];
}
