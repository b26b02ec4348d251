using Kernel.Texts;

namespace Commons.Importing;

/// <summary>A row of a list, with the place it stands at.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Values">The values of the columns that were asked for, in that order.</param>
/// <param name="Fault">Why the values cannot be had, where they cannot.</param>
internal readonly record struct CsvRow(string File, int Line, string[] Values, string? Fault = null)
{
    public string this[int column] => Values[column];

    /// <summary>What is wrong with a name; null for a good one.</summary>
    public static string? FaultOfName(string name) =>
        name switch
        {
            _ when TextRules.IsBlank(name) => "名称为空 · The name is empty",
            { Length: > 200 } => $"名称超过 200 字 · The name is longer than 200 characters: {name.Length}",
            _ when name.Contains('\uFFFD', StringComparison.Ordinal) =>
                "文件不是 UTF-8 编码 · The name is not in UTF-8",
            // Whoever opens a list of names in a spreadsheet is not to run what somebody wrote into one.
            ['=' or '+' or '-' or '@', ..] => "名称以公式符号开头 · The name begins as a formula of a spreadsheet does",
            _ when name.Any(char.IsControl) || TextRules.IsForbidden(name) =>
                "名称含控制字符 · The name holds control characters or marks that turn the direction of writing",
            _ => null,
        };
}
