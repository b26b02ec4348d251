using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Settings;

/// <summary>A section of the configuration that is ours: each of its keys is a property of its options, and nothing else is.</summary>
/// <param name="Name">The section.</param>
/// <param name="Options">The type that it is read into.</param>
/// <param name="Rule">What a type and a range do not say; gives every fault.</param>
public sealed record SettingsSection(
    string Name,
    Type Options,
    Func<object, IConfiguration, IEnumerable<SettingFault>> Rule
);

/// <summary>A value that a setting cannot have.</summary>
/// <param name="Key">The setting, such as <c>Graph:MaxCost</c>.</param>
/// <param name="Text">What follows the key in the message: the value, and what is allowed.</param>
/// <param name="Others">Settings that the value is compared with.</param>
public sealed record SettingFault(string Key, string Text, params string[] Others);

/// <summary>Adds sections.</summary>
public static class SettingsSections
{
    /// <summary>Binds a section to its options, and has it checked at start.</summary>
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
