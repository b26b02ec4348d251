using Kernel.Settings;
using Kernel.Storage;

namespace Host.Backups;

/// <summary>
/// Finds rows that differ here and are equal on a server that ignores trailing spaces. Texts are now stored without them; an
/// older installation may contain some.
/// </summary>
internal static class CollationConflicts
{
    private const int MostNamed = 20;

    /// <summary>Checks every unique index.</summary>
    /// <param name="cut">The snapshot to check.</param>
    /// <param name="stores">The modules.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="StartupException">Some rows conflict; the message names them.</exception>
    public static async Task Refuse(Snapshot cut, IEnumerable<ModuleStore> stores, CancellationToken cancellation)
    {
        var found = new List<string>();
        foreach (var store in stores)
        {
            await using var context = store.Open();
            foreach (var table in TableContent.TablesOf(context))
            {
                foreach (var columns in table.UniqueTexts)
                {
                    found.AddRange(await Find(cut, context.Schema, table, columns, cancellation));
                }
            }
        }

        if (found.Count > 0)
        {
            throw new StartupException(
                $"末尾空格不同的键在目标中相同，请先更正 · These keys differ by blanks at their end alone, and are the same on the target; correct them first: {string.Join("; ", found.Take(MostNamed))}{(found.Count > MostNamed ? "; …" : "")}"
            );
        }
    }

    private static async Task<IEnumerable<string>> Find(
        Snapshot cut,
        string schema,
        TableContent table,
        IReadOnlyList<int> columns,
        CancellationToken cancellation
    )
    {
        // First the few keys with trailing spaces, then the keys that equal them without these.
        var suspects = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var key in Keys(cut, schema, table, columns, cancellation))
        {
            if (Trimmed(key) is var trimmed && trimmed != Joined(key))
            {
                suspects.Add(trimmed);
            }
        }

        if (suspects.Count == 0)
        {
            return [];
        }

        var same = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        await foreach (var key in Keys(cut, schema, table, columns, cancellation))
        {
            if (Trimmed(key) is var trimmed && suspects.Contains(trimmed))
            {
                same.TryAdd(trimmed, []);
                same[trimmed].Add(Joined(key));
            }
        }

        return same
            .Values.Where(keys => keys.Count > 1)
            .Select(keys => $"{schema}.{table.Name} {string.Join(" = ", keys.Select(k => $"\"{k}\""))}");
    }

    private static async IAsyncEnumerable<object?[]> Keys(
        Snapshot cut,
        string schema,
        TableContent table,
        IReadOnlyList<int> columns,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var command = cut.Command(schema, table.Selection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var row = new object?[table.Width];
        while (await rows.ReadAsync(cancellation))
        {
            table.Read(rows, row);
            // Such a server treats two null keys as equal; only keys with a value are compared here.
            if (columns.All(c => row[c] is not null))
            {
                yield return [.. columns.Select(c => row[c])];
            }
        }
    }

    private static string Joined(object?[] key) => string.Join(" | ", key);

    private static string Trimmed(object?[] key) =>
        string.Join(" | ", key.Select(part => part is string text ? text.TrimEnd(' ') : part));
}
