namespace Commons.Importing;

/// <summary>The result of an import. Rejected rows are listed; all others were imported.</summary>
/// <param name="Added">Rows that created a record.</param>
/// <param name="Corrected">Rows that changed a record.</param>
/// <param name="Unchanged">Rows that match the registry, or that repeat another row.</param>
/// <param name="Bad">Rejected rows.</param>
/// <param name="BadRows">The first rejected rows, at most <see cref="MostBadRows"/>, by file and line.</param>
public sealed record ImportReport(long Added, long Corrected, long Unchanged, long Bad, IReadOnlyList<BadRow> BadRows)
{
    /// <summary>The maximum number of rejected rows that are listed; a file in the wrong format has as many as it has lines.</summary>
    public const int MostBadRows = 1000;

    /// <summary>The number of rows read.</summary>
    public long Read => Added + Corrected + Unchanged + Bad;

    /// <summary>Whether the registry is unchanged.</summary>
    public bool ChangedNothing => Added == 0 && Corrected == 0;

    /// <inheritdoc/>
    public override string ToString() =>
        ChangedNothing
            ? $"读取 {Read} 行，无变化，错误 {Bad} · {Read} rows read, nothing changed, {Bad} rejected"
            : $"读取 {Read} 行，新增 {Added}，更正 {Corrected}，无变化 {Unchanged}，错误 {Bad} · {Read} rows read: {Added} added, {Corrected} corrected, {Unchanged} unchanged, {Bad} rejected";
}

/// <summary>A rejected row.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Reason">The reason, in Chinese and English.</param>
public sealed record BadRow(string File, int Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Reason}";
}

/// <summary>The progress of an import.</summary>
/// <param name="File">The file that is being read.</param>
/// <param name="Read">The number of rows processed so far, in all files.</param>
public readonly record struct ImportProgress(string File, long Read);
