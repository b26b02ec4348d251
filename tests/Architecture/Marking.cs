using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Architecture.Tests;

/// <summary>The words that comparable systems use to label residents, and the places where such words could appear.</summary>
internal static partial class Marking
{
    /// <summary>The names and texts that label a person.</summary>
    public static IEnumerable<string> In(IEnumerable<string> texts) =>
        texts.Where(t => English().IsMatch(t) || Chinese().IsMatch(t));

    /// <summary>Every name of a type, field, argument, input or value in a schema's text.</summary>
    public static IEnumerable<string> Names(string schema) =>
        Declared().Matches(schema).Select(m => m.Groups["name"].Value);

    /// <summary>The descriptions in a schema's text, in both languages.</summary>
    public static IEnumerable<string> Descriptions(string schema) =>
        Described().Matches(schema).Select(m => m.Groups["text"].Value);

    /// <summary>Every name in a model: entities and tables, columns (shadow properties too), and the values of enumerations.</summary>
    public static IEnumerable<string> Names(IModel model) =>
        model
            .GetEntityTypes()
            .SelectMany(e =>
                e.GetProperties()
                    .SelectMany(p =>
                        new[] { p.Name, p.GetColumnName() }.Concat(
                            (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) is { IsEnum: true } values
                                ? Enum.GetNames(values).Prepend(values.Name)
                                : []
                        )
                    )
                    .Concat([e.ClrType.Name, e.GetTableName() ?? ""])
            )
            .Distinct(StringComparer.Ordinal);

    /// <summary>Columns that could hold a person's location: coordinates are fractional numbers or have their own type.</summary>
    public static IEnumerable<string> Places(IModel model) =>
        model
            .GetEntityTypes()
            .SelectMany(e => e.GetProperties())
            .Where(p =>
                (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) is { } type
                && (
                    type == typeof(double)
                    || type == typeof(float)
                    || type.FullName!.Contains("Geometr", StringComparison.Ordinal)
                )
            )
            .Select(p => $"{p.DeclaringType.Name}.{p.Name}");

    [GeneratedRegex(
        "abnormal|anomal|(black|block|watch|grey|gray)_?list|suspect|troublemaker|control_?(measure|level|person)|stability_?(control|maint)|surveil|supervised_?person|credit_?(score|rating)|punish"
            + "|(petitioner|complainant|resident|household|person|member|citizen|visitee)s?_?(score|rating|rank|risk|label|tag|grade|level|category|profile|type)"
            + "|(risk|threat|danger|loyalty|stability)_?(score|level|rating|grade|index)"
            + "|\\bgps|gps\\b|latitude|longitude|geo_?(point|fence|location)|coordinates?\\b|trajector|location_?(trail|history|track)|whereabouts|check_?in_?(place|point)|footprint",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "异常(人|户|信访|上访|对象)|稳控|维稳|管控|布控|列管|黑名单|灰名单|失信|信用分|重点人员|危险人|缠访|闹访|非访|刁民|画像|(信访|上访|居民|住户|户主|个人|群众)[^，。；]{0,3}(积分|评分|打分|评级|等级|分级|风险|标签)|轨迹|行踪|经纬度|经度|纬度|定位|打卡",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"^\s*((type|enum|input|interface|union|scalar|directive) @?)?(?<name>[A-Za-z]\w*)\s*([:({@=&]|implements|on|$)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Declared();

    [GeneratedRegex("\"\"\"(?<text>.*?)\"\"\"", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Described();
}
