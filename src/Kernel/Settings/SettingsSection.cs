using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Settings;

/// <summary>A configuration section of the product: its keys are exactly the properties of its options.</summary>
/// <param name="Name">The section.</param>
/// <param name="Options">The options type.</param>
/// <param name="Rule">Further rules that type and range do not express; returns every error.</param>
public sealed record SettingsSection(
    string Name,
    Type Options,
    Func<object, IConfiguration, IEnumerable<SettingFault>> Rule
);

/// <summary>An invalid value of a setting.</summary>
/// <param name="Key">The setting, such as <c>Graph:MaxCost</c>.</param>
/// <param name="Text">The text after the key in the message: the value, and what is allowed.</param>
/// <param name="Others">Further settings that the value is compared with.</param>
public sealed record SettingFault(string Key, string Text, params string[] Others);

/// <summary>Registers configuration sections.</summary>
public static class SettingsSections
{
    /// <summary>Binds a section to its options and validates it at start.</summary>
    public static IServiceCollection AddSettings<TOptions>(
        this IServiceCollection services,
        string section,
        Func<TOptions, IConfiguration, IEnumerable<SettingFault>>? rule = null
    )
        where TOptions : class
    {
        services.AddOptions<TOptions>().BindConfiguration(section);
        return services.AddSingleton(
            new SettingsSection(
                section,
                typeof(TOptions),
                (options, configuration) => rule?.Invoke((TOptions)options, configuration) ?? []
            )
        );
    }
}
