using Commons.Importing;
using Kernel;

namespace Commons.OrgUnits.Import;

/// <summary>A division in a list.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">The level given in the list.</param>
/// <param name="Parent">The unit above; null for a province.</param>
internal readonly record struct DivisionRow(DivisionCode Code, string Name, OrgUnitKind Level, DivisionCode? Parent)
{
    private static readonly string Levels = string.Join(", ", Enum.GetNames<OrgUnitKind>()).ToLowerInvariant();

    /// <summary>The level at which the row is processed: that of its code, or the first if its code cannot be read.</summary>
    public static OrgUnitKind TurnOf(CsvRow row) =>
        row.Fault is null && DivisionCode.TryParse(row[0], out var code) ? code.Kind : OrgUnitKind.Province;

    /// <summary>Parses a row.</summary>
    /// <returns>What is wrong with the row; null if it is valid.</returns>
    public static string? Read(CsvRow row, DivisionList list, out DivisionRow division)
    {
        division = default;
        if (row.Fault is { } fault)
        {
            return fault;
        }

        if (!DivisionCode.TryParse(row[0], out var code))
        {
            return $"代码应为 2、4、6、9 或 12 位数字 · The code is not 2, 4, 6, 9 or 12 digits: '{row[0]}'";
        }

        if (CsvRow.FaultOfName(row[1]) is { } faultOfName)
        {
            return faultOfName;
        }

        var parent = code.Parent;
        if (row.Values.Length > 2 && row[2].Length > 0)
        {
            if (!DivisionCode.TryParse(row[2], out var named))
            {
                return $"上级代码应为 2、4、6、9 或 12 位数字 · The parent's code is not 2, 4, 6, 9 or 12 digits: '{row[2]}'";
            }

            parent = named;
        }

        var level = code.Kind;
        if (list.Level is { } listed)
        {
            level = listed;
        }
        else if (row[3].Length > 0 && !IsLevel(row[3], out level))
        {
            return $"级别应为 {Levels} 之一 · The level is none of {Levels}: '{row[3]}'";
        }

        division = new DivisionRow(code, row[1], level, parent);
        return null;
    }

    private static bool IsLevel(string text, out OrgUnitKind level) =>
        MemberName.TryParse(text, out level, ignoreCase: true);
}
