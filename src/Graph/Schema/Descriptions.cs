using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Graph.Schema;

/// <summary>The descriptions of the schema: the <c>///</c> comments of the members, from the documentation file of each assembly.</summary>
internal sealed partial class Descriptions
{
    private readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> files = new();

    public string? Of(Type type) => Summary(type.Assembly, $"T:{Name(type)}");

    public string? Of(MethodInfo method) =>
        // Graph methods have no overloads, so the signature need not be spelled out.
        Members(method.DeclaringType!.Assembly)
            .Where(m => m.Key.StartsWith($"M:{Name(method.DeclaringType!)}.{method.Name}(", StringComparison.Ordinal))
            .Select(m => Text(m.Value.Element("summary")))
            .FirstOrDefault();

    public string? Of(ParameterInfo parameter) =>
        Members(parameter.Member.DeclaringType!.Assembly)
            .Where(m =>
                m.Key.StartsWith(
                    $"M:{Name(parameter.Member.DeclaringType!)}.{parameter.Member.Name}(",
                    StringComparison.Ordinal
                )
            )
            .Select(m => Parameter(m.Value, parameter.Name!))
            .FirstOrDefault();

    public string? Of(FieldInfo field) =>
        Summary(field.DeclaringType!.Assembly, $"F:{Name(field.DeclaringType!)}.{field.Name}");

    /// <summary>A property's own text, or that of the record parameter that declares it.</summary>
    public string? Of(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        type = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return Summary(type.Assembly, $"P:{Name(type)}.{property.Name}")
            ?? (
                Members(type.Assembly).TryGetValue($"T:{Name(type)}", out var record)
                    ? Parameter(record, property.Name)
                    : null
            );
    }

    private string? Summary(Assembly assembly, string member) =>
        Members(assembly).TryGetValue(member, out var element) ? Text(element.Element("summary")) : null;

    private static string? Parameter(XElement member, string name) =>
        Text(member.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == name));

    private static string? Text(XElement? element) =>
        element is null ? null
        : Space().Replace(element.Value, " ").Trim() is { Length: > 0 } text ? text
        : null;

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private IReadOnlyDictionary<string, XElement> Members(Assembly assembly) =>
        files.GetOrAdd(
            assembly,
            a =>
            {
                var path = Path.ChangeExtension(a.Location, ".xml");
                return File.Exists(path)
                    ? XDocument
                        .Load(path)
                        .Descendants("member")
                        .ToDictionary(m => m.Attribute("name")!.Value, m => m, StringComparer.Ordinal)
                    : new Dictionary<string, XElement>(StringComparer.Ordinal);
            }
        );

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
