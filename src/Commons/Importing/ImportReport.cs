namespace Commons.Importing;

/// <summary>What an import came to. Rows that were not taken over are named; all others were.</summary>
/// <param name="Added">Rows that made a new record.</param>
/// <param name="Corrected">Rows that changed a record.</param>
/// <param name="Unchanged">Rows that the registry has already, or that repeat another.</param>
/// <param name="Bad">Rows that were not taken over.</param>
/// <param name="BadRows">The first of them, at most <see cref="MostBadRows"/>, by file and line.</param>
public sealed record ImportReport(long Added, long Corrected, long Unchanged, long Bad, IReadOnlyList<BadRow> BadRows)
{
    /// <summary>How many bad rows are named; a list in the wrong format has as many as it has lines.</summary>
    public const int MostBadRows = 1000;

    /// <summary>The rows that were read.</summary>
    public long Read => Added + Corrected + Unchanged + Bad;

    /// <summary>Whether the registry is as it was before.</summary>
    public bool ChangedNothing => Added == 0 && Corrected == 0;

    /// <inheritdoc/>
    public override string ToString() =>
        ChangedNothing
            ? $"读取 {Read} 行，无变化，错误 {Bad} · {Read} rows read, nothing changed, {Bad} bad"
            : $"读取 {Read} 行，新增 {Added}，更正 {Corrected}，无变化 {Unchanged}，错误 {Bad} · {Read} rows read: {Added} added, {Corrected} corrected, {Unchanged} unchanged, {Bad} bad";
}

/// <summary>A row that was not taken over.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Reason">What is wrong with it, in Chinese and English.</param>
public sealed record BadRow(string File, int Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Reason}";
}

/// <summary>How far an import has come.</summary>
/// <param name="File">The file that is being read.</param>
/// <param name="Read">The rows dealt with so far, of all files.</param>
public readonly record struct ImportProgress(string File, long Read);
