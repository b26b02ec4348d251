using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Kernel.Settings;

/// <summary>Validates all configuration sections before they are used, and reports all errors at once.</summary>
public static class SettingsCheck
{
    // Sections that ASP.NET Core reads itself.
    private static readonly string[] OfThePlatform =
    [
        "urls",
        "http_ports",
        "https_ports",
        "environment",
        "contentRoot",
        "applicationName",
        "webRoot",
        "ConnectionStrings",
        "Logging",
        "Kestrel",
        "AllowedHosts",
        "DetailedErrors",
    ];

    /// <summary>Validates all sections.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="sections">The product's own sections.</param>
    /// <param name="arguments">The settings of the command line: each must belong to a known section.</param>
    /// <param name="ofThePlatform">Errors in settings that ASP.NET Core reads itself.</param>
    /// <exception cref="StartupException">A setting is invalid. The message has one line per error: the setting, its value, what is
    /// allowed, and its source.</exception>
    public static void Check(
        IConfiguration configuration,
        IEnumerable<SettingsSection> sections,
        IEnumerable<string>? arguments = null,
        IEnumerable<SettingFault>? ofThePlatform = null
    )
    {
        var known = sections.ToList();
        var mistakes = known
            .SelectMany(section => Faults(configuration, section))
            .Concat(ofThePlatform ?? [])
            .Concat(Misspelt(configuration, known.ConvertAll(s => s.Name)))
            .Select(fault => Line(configuration, fault))
            .ToList();
        if (mistakes.Count == 0)
        {
            mistakes.AddRange(Unknown(arguments ?? [], known.ConvertAll(s => s.Name)));
        }

        if (mistakes.Count > 0)
        {
            throw new StartupException(string.Join('\n', mistakes.Select(m => $"设置有误 · Settings: {m}")));
        }
    }

    private static string Line(IConfiguration configuration, SettingFault fault)
    {
        var sources = fault
            .Others.Prepend(fault.Key)
            .Select(key => (Key: key, Origin: SettingOrigin.Find(configuration, key)))
            .Where(source => source.Origin is not null)
            .Select(source => $" {(fault.Others.Length == 0 ? "It" : source.Key)} comes from {source.Origin}.");
        return $"{fault.Key} {fault.Text}{string.Concat(sources)}";
    }

    private static IEnumerable<SettingFault> Faults(IConfiguration configuration, SettingsSection section)
    {
        var given = configuration.GetSection(section.Name);
        var properties = section
            .Options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite)
            .ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        var mistakes = given
            .GetChildren()
            .Select(child =>
                properties.TryGetValue(child.Key, out var property)
                    ? Unreadable(child, property)
                    : NotKnown(child.Path, Guess(child.Key, properties.Keys, $"{section.Name}:"))
            )
            .OfType<SettingFault>()
            .ToList();
        if (mistakes.Count > 0)
        {
            return mistakes;
        }

        var options = given.Get(section.Options) ?? Activator.CreateInstance(section.Options)!;
        mistakes = [.. properties.Values.Select(p => OutOfRange(given, p, p.GetValue(options))).OfType<SettingFault>()];
        // Rules that compare values expect each value to be valid.
        return mistakes.Count > 0 ? mistakes : section.Rule(options, configuration);
    }

    /// <summary>An unknown section whose name is close to a known one.</summary>
    private static IEnumerable<SettingFault> Misspelt(IConfiguration configuration, List<string> sections) =>
        configuration
            .GetChildren()
            .Where(child => child.Value is null && !sections.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => (child.Path, Guess: Guess(child.Key, sections, "")))
            .Where(found => found.Guess.Length > 0)
            .Select(found => NotKnown(found.Path, found.Guess));

    private static SettingFault NotKnown(string key, string guess) => new(key, $"is not a known setting.{guess}");

    private static IEnumerable<string> Unknown(IEnumerable<string> arguments, List<string> sections)
    {
        var known = sections.Concat(OfThePlatform).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return arguments
            .Where(a => a.StartsWith("--", StringComparison.Ordinal))
            .Select(a => a[2..].Split('=', ':')[0])
            .Where(name => !known.Contains(name))
            .Select(name => $"--{name} is not a known option.{Guess(name, known, "--")} --help lists the commands.");
    }

    private static SettingFault? Unreadable(IConfigurationSection given, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var converter = TypeDescriptor.GetConverter(type);
        if (!converter.CanConvertFrom(typeof(string)))
        {
            return string.IsNullOrEmpty(given.Value)
                ? null
                : new(
                    given.Path,
                    $"cannot be '{given.Value}'; it is a section with settings, such as {given.Path}:NAME."
                );
        }

        if (given.Value is not { } text)
        {
            return given.GetChildren().FirstOrDefault() is { } child ? NotKnown(child.Path, "") : null;
        }

        try
        {
            var value = converter.ConvertFromInvariantString(text);
            return type.IsEnum && !Enum.IsDefined(type, value!) ? Unfit() : null;
        }
        catch (Exception unfit) when (unfit is FormatException or ArgumentException or NotSupportedException)
        {
            return Unfit();
        }

        SettingFault Unfit() => new(given.Path, $"cannot be '{text}'; it must be {Kind(type)}{Bounds(property)}.");
    }

    private static string Bounds(PropertyInfo property) =>
        property.GetCustomAttribute<RangeAttribute>() is { } range
            ? $" between {range.Minimum} and {range.Maximum}"
            : "";

    private static string Kind(Type type) =>
        type.IsEnum ? string.Join(" or ", Enum.GetNames(type))
        : type == typeof(bool) ? "true or false"
        : type == typeof(TimeSpan) ? "a time such as 00:00:30"
        : type == typeof(Uri) ? "an address such as http://localhost:4318"
        : type == typeof(int) || type == typeof(long) ? "a whole number"
        : type == typeof(double) ? "a number"
        : $"a {type.Name}";

    private static SettingFault? OutOfRange(IConfigurationSection given, PropertyInfo property, object? value) =>
        property.GetCustomAttribute<RangeAttribute>() is { } range && !range.IsValid(value)
            ? new(
                $"{given.Path}:{property.Name}",
                $"cannot be '{given[property.Name] ?? value}'; it must be between {range.Minimum} and {range.Maximum}."
            )
            : null;

    /// <summary>Suggests the nearest of some words; empty if none is close.</summary>
    /// <param name="word">The given word.</param>
    /// <param name="known">The known words.</param>
    /// <param name="prefix">The prefix of the suggested word.</param>
    public static string Guess(string word, IEnumerable<string> known, string prefix)
    {
        var nearest = known.MinBy(k => Distance(word, k))!;
        return Distance(word, nearest) <= Math.Max(1, nearest.Length / 4) ? $" Did you mean {prefix}{nearest}?" : "";
    }

    /// <summary>The Levenshtein distance of two words.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + change, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
