using System.Buffers;
using System.Data.Common;
using System.Text;

namespace Kernel.Storage;

/// <summary>Reads a text column in which most rows repeat the text of the previous row: a repetition allocates no string.</summary>
/// <param name="driver">How the column is read.</param>
/// <param name="ordinal">The column.</param>
public sealed class RepeatedText(SqlDialect driver, int ordinal)
{
    private ArrayBufferWriter<byte> last = new();
    private ArrayBufferWriter<byte> next = new();
    private string? text;

    /// <summary>The text of the reader's current row.</summary>
    public string Read(DbDataReader reader)
    {
        next.ResetWrittenCount();
        driver.Text(reader, ordinal, next);
        if (text is null || !next.WrittenSpan.SequenceEqual(last.WrittenSpan))
        {
            text = Encoding.UTF8.GetString(next.WrittenSpan);
            (last, next) = (next, last);
        }

        return text;
    }
}
