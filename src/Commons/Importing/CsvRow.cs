using Kernel.Texts;

namespace Commons.Importing;

/// <summary>A row of a CSV file, with its position.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Values">The values of the requested columns, in that order.</param>
/// <param name="Fault">Why the values cannot be read; null if they can.</param>
internal readonly record struct CsvRow(string File, int Line, string[] Values, string? Fault = null)
{
    public string this[int column] => Values[column];

    /// <summary>Validates a name; null if it is valid.</summary>
    public static string? FaultOfName(string name) =>
        name switch
        {
            _ when TextRules.IsBlank(name) => "名称为空 · The name is empty",
            { Length: > 200 } => $"名称超过 200 字 · The name is longer than 200 characters: {name.Length}",
            _ when name.Contains('\uFFFD', StringComparison.Ordinal) =>
                "文件不是 UTF-8 编码 · The name is not in UTF-8",
            // A list opened in a spreadsheet must not run a formula that someone entered as a name.
            ['=' or '+' or '-' or '@', ..] =>
                "名称以公式符号开头 · The name begins with a character that starts a spreadsheet formula",
            _ when name.Any(char.IsControl) || TextRules.IsForbidden(name) =>
                "名称含控制字符 · The name contains control characters or characters that change the direction of writing",
            _ => null,
        };
}
