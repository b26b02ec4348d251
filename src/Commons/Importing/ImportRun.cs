namespace Commons.Importing;

/// <summary>Counts the rows of an import: each row ends in exactly one of four counters.</summary>
/// <param name="progress">Receives the progress every <see cref="Stride"/> rows.</param>
internal sealed class ImportRun(IProgress<ImportProgress>? progress)
{
    private const int Stride = 5000;
    private const int MostCharacters = 300;
    private readonly List<BadRow> badRows = [];
    private long added;
    private long corrected;
    private long unchanged;
    private long bad;

    public void Added(CsvRow row) => Count(ref added, row);

    public void Corrected(CsvRow row) => Count(ref corrected, row);

    public void Unchanged(CsvRow row) => Count(ref unchanged, row);

    public void Refused(CsvRow row, string reason)
    {
        if (badRows.Count < ImportReport.MostBadRows)
        {
            badRows.Add(new BadRow(row.File, row.Line, Printable(reason)));
        }

        Count(ref bad, row);
    }

    public ImportReport Report() =>
        new(
            added,
            corrected,
            unchanged,
            bad,
            [.. badRows.OrderBy(row => row.File, StringComparer.Ordinal).ThenBy(row => row.Line)]
        );

    // Text from a file is shown on a terminal and must not control it.
    private static string Printable(string reason) =>
        string.Concat(reason.Take(MostCharacters).Select(c => char.IsControl(c) ? '\uFFFD' : c));

    private void Count(ref long counter, CsvRow row)
    {
        counter++;
        var read = added + corrected + unchanged + bad;
        if (read % Stride == 0)
        {
            progress?.Report(new ImportProgress(row.File, read));
        }
    }
}
