using CsvHelper;
using Kernel.Settings;

namespace Commons.Importing;

/// <summary>A CSV file (UTF-8, with a header, one row per line), which can be streamed repeatedly.</summary>
/// <param name="name">The name in reports.</param>
/// <param name="open">Opens the stream at its beginning.</param>
internal sealed class CsvSource(string name, Func<Stream> open)
{
    private const string Fault = "引号位置有误 · A quote is unclosed or misplaced";

    /// <summary>A file.</summary>
    public static CsvSource At(string path) => new(Path.GetFileName(path), () => File.OpenRead(path));

    /// <summary>A file that is shipped with the program, in the folder <c>Data</c> beside a type.</summary>
    public static CsvSource Beside<T>(string file) =>
        new(file, () => typeof(T).Assembly.GetManifestResourceStream($"{typeof(T).Namespace}.Data.{file}")!);

    /// <summary>Reads the rows, with the values of some columns. A line break within a quoted value is read as a space.</summary>
    /// <exception cref="StartupException">The file cannot be read or lacks a column.</exception>
    public IEnumerable<CsvRow> Rows(params string[] columns)
    {
        int[]? places = null;
        for (CsvPlace? from = new CsvPlace(0, 1); from is not null; )
        {
            var (begin, next) = (from, (CsvPlace?)null);
            string? fault = null;
            using var csv = Readable(() =>
                CsvReader.Create(OpenAt(begin.Offset), Options(places is null, () => fault = Fault))
            );
            places ??= Places(columns, Readable(() => csv.Headers.ToArray()));
            fault = null;
            while (next is null && Readable(csv.Read))
            {
                // An unclosed quote swallows the lines below: its own line is invalid, and reading resumes on the next line.
                next = fault is null ? null : begin.Below(csv);
                yield return Row(csv, places, begin.Line + (int)csv.LineNumber - 1, fault);
                fault = null;
            }

            from = next;
        }
    }

    private static CsvReaderOptions Options(bool hasHeader, Action malformed) =>
        new()
        {
            Separator = ',',
            HasHeader = hasHeader,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            OnMalformedRecord = _ => malformed(),
        };

    private Stream OpenAt(long offset)
    {
        var stream = open();
        if (offset > 0)
        {
            stream.Seek(offset, SeekOrigin.Begin);
        }

        return stream;
    }

    private CsvRow Row(CsvReader csv, int[] places, int line, string? fault)
    {
        if (fault is null && csv.FieldCount <= places.Max())
        {
            fault = $"只有 {csv.FieldCount} 列 · It has only {csv.FieldCount} columns";
        }

        return new CsvRow(
            name,
            line,
            fault is null ? Array.ConvertAll(places, i => OnOneLine(csv.GetString(i))) : [],
            fault
        );
    }

    // Spreadsheets allow line breaks within a cell. Texts are stored without leading and trailing spaces.
    private static string OnOneLine(string value) =>
        value.AsSpan().ContainsAny('\r', '\n')
            ? string.Join(
                ' ',
                value.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            : value.Trim();

    private int[] Places(string[] columns, string[] header)
    {
        var missing = columns.Except(header, StringComparer.Ordinal).ToList();
        return missing.Count == 0
            ? Array.ConvertAll(columns, column => Array.IndexOf(header, column))
            : throw new StartupException(
                $"{name} 缺少列 {string.Join('、', missing)} · {name} has no column {string.Join(", ", missing)}; its first line must name {string.Join(", ", columns)}."
            );
    }

    private T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or CsvFormatException)
        {
            throw new StartupException($"无法读取 {name} · {name} cannot be read: {cause.Message}", cause);
        }
    }

    /// <summary>A position to read from.</summary>
    /// <param name="Offset">The offset in bytes.</param>
    /// <param name="Line">From 1.</param>
    private sealed record CsvPlace(long Offset, int Line)
    {
        /// <summary>The line after the first of a record; null if the record has only one.</summary>
        public CsvPlace? Below(CsvReader csv)
        {
            var record = csv.RawRecord;
            var end = record.IndexOfAny("\r\n"u8);
            var past = end >= 0 && record[end..].StartsWith("\r\n"u8) ? end + 2 : end + 1;
            return end < 0 ? null : new CsvPlace(Offset + csv.ByteOffset + past, Line + (int)csv.LineNumber);
        }
    }
}
