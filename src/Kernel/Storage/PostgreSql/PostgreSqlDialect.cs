using System.Buffers;
using System.Data.Common;

namespace Kernel.Storage.PostgreSql;

/// <summary>PostgreSQL sends texts as UTF-8; they are copied from the connection's buffer without conversion.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    private const int Chunk = 256;

    public override bool PlansByValues => true;

    public override bool NullsAreGreatest => true;

    public override bool IsolatesLists => true;

    public override void Text(DbDataReader reader, int ordinal, IBufferWriter<byte> text)
    {
        using var bytes = reader.GetStream(ordinal);
        while (true)
        {
            var read = bytes.Read(text.GetSpan(Chunk));
            if (read == 0)
            {
                return;
            }

            text.Advance(read);
        }
    }
}
