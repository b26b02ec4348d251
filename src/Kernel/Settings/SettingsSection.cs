using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Settings;

/// <summary>A section of the configuration that is ours: each of its keys is a property of its options, and nothing else is.</summary>
/// <param name="Name">The section.</param>
/// <param name="Options">The type that it is read into.</param>
/// <param name="Rule">What cannot be said by one property alone; gives a line for each mistake.</param>
public sealed record SettingsSection(string Name, Type Options, Func<object, IConfiguration, IEnumerable<string>> Rule);

/// <summary>Adds sections.</summary>
public static class SettingsSections
{
    /// <summary>Binds a section to its options, and has it checked at start.</summary>
    public static IServiceCollection AddSettings<TOptions>(
        this IServiceCollection services,
        string section,
        Func<TOptions, IConfiguration, IEnumerable<string>>? rule = null
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
