using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kernel.Storage.Sqlite;

/// <summary>SQLite runs in this process: its texts are UTF-8 already and are copied without conversion.</summary>
internal sealed partial class SqliteDialect : SqlDialect
{
    public override bool MayKeep(DbConnection connection) =>
        connection is PersistentSqliteConnection { MayOnlyRead: false };

    public override bool IsCurrent(DbConnection connection) =>
        connection is not PersistentSqliteConnection { IsStale: true };

    public override bool HasLateral => false;

    // An index orders null before all values; only NULLS LAST lets it serve the other order.
    public override string Ordered(string text) =>
        NullsAfter()
            .Replace(text, m => m.Result(m.Groups["way"].Length > 0 ? "${x} DESC NULLS FIRST" : "${x} NULLS LAST"));

    // SQLite prefers an index in the order of the groups, even if it then looks up every row. A unary plus excludes a column's order from
    // consideration.
    public override string Grouped(string text, IReadOnlyCollection<string> inOrder) =>
        Groups()
            .Replace(
                text,
                by =>
                    Column()
                        .Replace(
                            by.Value,
                            column =>
                                inOrder.Contains(column.Groups["name"].Value, StringComparer.Ordinal)
                                    ? column.Value
                                    : $"+{column.Value}"
                        )
            );

    public override void Text(DbDataReader reader, int ordinal, IBufferWriter<byte> text) =>
        text.Write(Bytes(reader, ordinal));

    public override DateOnly Day(DbDataReader reader, int ordinal)
    {
        var text = Bytes(reader, ordinal);
        return new DateOnly(Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
    }

    // The driver checks its token only before a statement.
    public override void Interrupt(DbConnection connection)
    {
        if (((SqliteConnection)connection).Handle is { } handle)
        {
            raw.sqlite3_interrupt(handle);
        }
    }

    [GeneratedRegex(
        """(?<x>"\w+"\."\w+") IS NULL(?<way> DESC)?, \k<x>(?! IS)\k<way>?""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NullsAfter();

    [GeneratedRegex("(?<=GROUP BY ).*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Groups();

    [GeneratedRegex(
        "(?<=^|, )\"\\w+\"\\.\"(?<name>\\w+)\"(?=$|, )",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Column();

    private static ReadOnlySpan<byte> Bytes(DbDataReader reader, int ordinal) =>
        raw.sqlite3_column_blob(((SqliteDataReader)reader).Handle, ordinal);

    private static int Number(ReadOnlySpan<byte> digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
