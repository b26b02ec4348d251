using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace Kernel.Settings;

/// <summary>Finds the configuration source of a value.</summary>
public static class SettingOrigin
{
    /// <summary>The source of the effective value, such as <c>the environment variable Graph__MaxCost</c>.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="key">A setting or a section.</param>
    /// <returns>Null if no source has it.</returns>
    public static string? Find(IConfiguration configuration, string key) =>
        configuration is IConfigurationRoot root
            ? root
                .Providers.Reverse()
                .Select(provider => In(provider, key))
                .FirstOrDefault(origin => origin is not null)
            : null;

    private static string? In(IConfigurationProvider provider, string key)
    {
        if (provider is ChainedConfigurationProvider chained)
        {
            return Find(chained.Configuration, key);
        }

        if (!provider.TryGet(key, out _) && !provider.GetChildKeys([], key).Any())
        {
            return null;
        }

        return provider switch
        {
            CommandLineConfigurationProvider => $"the command line (--{key})",
            EnvironmentVariablesConfigurationProvider => $"the environment variable {Variable(key)}",
            JsonConfigurationProvider json => json.Source.Path,
            _ => $"{provider}",
        };
    }

    // The provider strips its prefix and does not expose it.
    private static string Variable(string key)
    {
        var suffix = key.Replace(":", "__", StringComparison.Ordinal);
        return Environment
                .GetEnvironmentVariables()
                .Keys.Cast<string>()
                .Where(name =>
                    name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
                    || name.Contains($"{suffix}__", StringComparison.OrdinalIgnoreCase)
                )
                .MinBy(name => name.Length)
            ?? suffix;
    }
}
