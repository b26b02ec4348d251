using Assessment.Scores;
using CsCheck;

namespace Domain.Assessment;

/// <summary>A card reads the months of a measure in order, independent of the order of its cells.</summary>
public sealed class SheetTests
{
    [Fact]
    public void The_months_of_a_measure_stand_in_their_order_however_they_come()
    {
        var cells = Gen.Select(Gen.Char['A', 'C'], Gen.Int[1, 12]).HashSet[0, 36];
        cells.Sample(some =>
        {
            SubjectCells sheet = [.. some.Select(c => Sample.CellValue($"{c.Item1}01", c.Item2, 1, 2))];
            Assert.Equal(some.Count, sheet.Count());
            foreach (var measure in some.GroupBy(c => c.Item1))
            {
                Assert.Equal(
                    measure.Select(c => c.Item2).Order(),
                    sheet.For($"{measure.Key}01").Select(r => r.Month.OfYear)
                );
            }
        });
    }

    [Fact]
    public void A_measure_that_was_never_asked_has_no_months() => Assert.Empty(new SubjectCells().For("V01"));
}
