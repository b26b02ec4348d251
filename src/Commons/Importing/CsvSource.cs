using CsvHelper;
using Kernel.Modules;

namespace Commons.Importing;

/// <summary>A list in CSV form (UTF-8, a header, one row a line), read as a stream as often as it is asked for.</summary>
/// <param name="name">Its name in reports.</param>
/// <param name="open">Opens it at its beginning.</param>
internal sealed class CsvSource(string name, Func<Stream> open)
{
    /// <summary>A file.</summary>
    public static CsvSource At(string path) => new(Path.GetFileName(path), () => File.OpenRead(path));

    /// <summary>A list that comes with the program, in the folder <c>Data</c> beside a type.</summary>
    public static CsvSource Beside<T>(string file) =>
        new(file, () => typeof(T).Assembly.GetManifestResourceStream($"{typeof(T).Namespace}.Data.{file}")!);

    /// <summary>The rows, with the values of some columns.</summary>
    /// <exception cref="StartRefused">The list cannot be read or lacks a column.</exception>
    public IEnumerable<CsvRow> Rows(params string[] columns)
    {
        string? fault = null;
        using var csv = Readable(() =>
            CsvReader.Create(
                open(),
                new CsvReaderOptions
                {
                    Separator = ',',
                    TrimWhitespace = true,
                    TrackLineNumbers = true,
                    // No value has two lines: an open quote spoils its own row and none after it.
                    AllowLineBreaksInQuotes = false,
                    OnMalformedRecord = _ => fault = "引号位置有误 · A quote is not closed, or stands where none can",
                }
            )
        );
        var places = Places(columns, Readable(() => csv.Headers.ToArray()));
        var least = places.Max() + 1;
        fault = null;
        while (Readable(csv.Read))
        {
            var line = (int)csv.LineNumber;
            if (fault is null && csv.FieldCount < least)
            {
                fault = $"只有 {csv.FieldCount} 列 · It has {csv.FieldCount} columns only";
            }

            var values = fault is null ? Array.ConvertAll(places, csv.GetString) : [];
            yield return new CsvRow(name, line, values, fault);
            fault = null;
        }
    }

    private int[] Places(string[] columns, string[] header)
    {
        var missing = columns.Except(header, StringComparer.Ordinal).ToList();
        return missing.Count == 0
            ? Array.ConvertAll(columns, column => Array.IndexOf(header, column))
            : throw new StartRefused(
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
            throw new StartRefused($"无法读取 {name} · {name} cannot be read: {cause.Message}", cause);
        }
    }
}
