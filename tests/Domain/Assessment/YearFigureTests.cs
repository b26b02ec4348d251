using Assessment.Scores;
using Commons.Measures;

namespace Domain.Assessment;

public sealed class YearFigureTests
{
    [Fact]
    public void What_stays_open_over_months_counts_once_in_a_pooled_year()
    {
        // One item completed in each month, one open and overdue since January.
        var year = YearFigure.Combine(YearlyMode.Pooled, [new(1, 2, 1), new(1, 2, 1), new(1, 2, 1)]);
        Assert.Equal(4, year.Denominator);
        Assert.Equal(0.75m, year.Value!.Value.Rounded);
    }

    [Fact]
    public void What_was_open_and_is_done_later_counts_where_it_is_done()
    {
        var year = YearFigure.Combine(YearlyMode.Pooled, [new(0, 1, 1), new(0, 1, 1), new(0, 1)]);
        Assert.Equal((0, 1), (year.Numerator, year.Denominator));
    }

    [Fact]
    public void A_mean_caps_every_month_at_one()
    {
        var year = YearFigure.Combine(YearlyMode.Mean, [new(200, 50), new(25, 50)]);
        Assert.Equal(0.75m, year.Value!.Value.Rounded);
    }

    [Fact]
    public void A_mean_leaves_out_months_in_which_nothing_was_due()
    {
        var year = YearFigure.Combine(YearlyMode.Mean, [new(5, 10), new(3, 0), new(10, 10)]);
        Assert.Equal(0.75m, year.Value!.Value.Rounded);
        Assert.Equal(20, year.Denominator);
    }

    [Fact]
    public void The_latest_month_speaks_for_the_year_so_far()
    {
        var year = YearFigure.Combine(YearlyMode.Latest, [new(1, 10), new(4, 10)]);
        Assert.Equal(0.4m, year.Value!.Value.Rounded);
    }

    [Theory]
    [InlineData((int)YearlyMode.Mean)]
    [InlineData((int)YearlyMode.Pooled)]
    [InlineData((int)YearlyMode.Latest)]
    public void Nothing_done_of_nothing_due_is_no_value(int mode) =>
        Assert.Null(YearFigure.Combine((YearlyMode)mode, [new Figure(0, 0), new Figure(0, 0)]).Value);
}
