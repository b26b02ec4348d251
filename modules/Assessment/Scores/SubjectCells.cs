using System.Collections;

namespace Assessment.Scores;

/// <summary>The cells of a subject in a year, grouped by measure.</summary>
internal sealed class SubjectCells : IEnumerable<CellValue>
{
    private const int MonthsOfAYear = 12;

    private readonly Dictionary<string, List<CellValue>> measures = new(StringComparer.Ordinal);

    public void Add(CellValue reading)
    {
        if (!measures.TryGetValue(reading.Measure, out var months))
        {
            measures.Add(reading.Measure, months = new(MonthsOfAYear));
        }

        // In index order cells arrive sorted by month, or nearly so.
        var place = months.Count;
        while (place > 0 && months[place - 1].Month > reading.Month)
        {
            place--;
        }

        months.Insert(place, reading);
    }

    /// <summary>The cells of a measure, earliest first; empty if it was never computed.</summary>
    public IReadOnlyList<CellValue> For(string measure) => measures.TryGetValue(measure, out var months) ? months : [];

    public IEnumerator<CellValue> GetEnumerator() => measures.Values.SelectMany(m => m).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
