using Assessment.Cells;
using Commons.Measures;
using Commons.OrgUnits;
using Kernel;
using Kernel.Time;

namespace Domain.Assessment;

public sealed class CellTests
{
    private static readonly Month March = new(2026, 3);
    private readonly Cell cell = Cell.Create(Subject.Of(Id<OrgUnit>.New()), "V04", March);

    [Fact]
    public void A_new_cell_waits_for_its_first_figure_and_says_so()
    {
        Assert.Equal((true, false), (cell.Stale, cell.HasFigure));
        Assert.Equal([new CellsMarked("V04", March)], ((IRaiseEvents)cell).TakeEvents());
    }

    [Fact]
    public void A_marked_cell_keeps_its_figure_until_the_next_answer()
    {
        cell.Take(new Figure(3, 4, 1));
        cell.Mark();
        Assert.Equal(
            (true, true, 3m, 4m, 1m),
            (cell.Stale, cell.HasFigure, cell.Numerator, cell.Denominator, cell.Carried)
        );
    }

    [Fact]
    public void Without_an_answer_there_is_no_figure()
    {
        cell.Take(new Figure(3, 4, 1));
        cell.Take(null);
        Assert.Equal((false, false, 0m), (cell.Stale, cell.HasFigure, cell.Denominator));
    }
}
