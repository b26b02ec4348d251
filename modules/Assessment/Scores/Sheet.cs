using System.Collections;

namespace Assessment.Scores;

/// <summary>The cells of a subject in a year, those of a measure together.</summary>
internal sealed class Sheet : IEnumerable<Reading>
{
    private const int MonthsOfAYear = 12;

    private readonly Dictionary<string, List<Reading>> measures = new(StringComparer.Ordinal);

    public void Add(Reading reading)
    {
        if (!measures.TryGetValue(reading.Measure, out var months))
        {
            measures.Add(reading.Measure, months = new(MonthsOfAYear));
        }

        // Indexed as they are, cells come in the order of their months, or nearly so.
        var place = months.Count;
        while (place > 0 && months[place - 1].Month > reading.Month)
        {
            place--;
        }

        months.Insert(place, reading);
    }

    /// <summary>The cells of a measure, earliest first; none where it was never asked.</summary>
    public IReadOnlyList<Reading> Of(string measure) => measures.TryGetValue(measure, out var months) ? months : [];

    public IEnumerator<Reading> GetEnumerator() => measures.Values.SelectMany(m => m).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
