using System.Globalization;
using Kernel;
using Kernel.Settings;

namespace Host;

/// <summary>Validates settings that ASP.NET Core reads itself, which would otherwise fail with an exception.</summary>
internal static class PlatformSettings
{
    private const string Address = "it must be addresses such as http://127.0.0.1:5080, with semicolons between them.";

    /// <summary>Returns every error.</summary>
    public static IEnumerable<SettingFault> Faults(IConfiguration configuration) =>
        [
            .. Wrong(configuration, "Urls", IsAddress, Address),
            .. configuration
                .GetSection("Kestrel:Endpoints")
                .GetChildren()
                .SelectMany(endpoint => Wrong(configuration, $"{endpoint.Path}:Url", IsAddress, Address)),
            .. new[] { "http_ports", "https_ports" }.SelectMany(ports =>
                Wrong(configuration, ports, IsPort, "it must be whole numbers between 1 and 65535.")
            ),
            .. new[] { "Logging:LogLevel" }
                .Concat(configuration.GetSection("Logging").GetChildren().Select(c => $"{c.Path}:LogLevel"))
                .SelectMany(section => configuration.GetSection(section).GetChildren())
                .SelectMany(level =>
                    Wrong(
                        configuration,
                        level.Path,
                        IsLevel,
                        $"it must be {string.Join(" or ", Enum.GetNames<LogLevel>())}."
                    )
                ),
        ];

    private static IEnumerable<SettingFault> Wrong(
        IConfiguration configuration,
        string key,
        Func<string, bool> fits,
        string allowed
    ) =>
        (configuration[key] ?? "")
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(value => !fits(value))
            .Select(value => new SettingFault(key, $"cannot be '{value}'; {allowed}"));

    private static bool IsAddress(string text)
    {
        try
        {
            return BindingAddress.Parse(text) is { Scheme: "http" or "https", PathBase: "" };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;

    private static bool IsLevel(string text) => MemberName.TryParse<LogLevel>(text, out _, ignoreCase: true);
}
