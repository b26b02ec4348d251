using System.Globalization;
using Commons.Access;
using Commons.Posts;
using Commons.Purposes;
using Kernel.Settings;
using Kernel.Storage;

namespace Host.Access;

/// <summary>
/// What the settings of a service account must say. A permission that is misspelt would be missed by somebody some day; a unit that is missing
/// would be noticed as an account that sees nothing. Both are said at the start.
/// </summary>
internal static class ServiceAccountRules
{
    private static readonly string[] Keys =
    [
        nameof(ServiceAccount.Title),
        nameof(ServiceAccount.Unit),
        nameof(ServiceAccount.Permissions),
        nameof(ServiceAccount.Purposes),
    ];

    /// <summary>Every fault.</summary>
    public static IEnumerable<SettingFault> Faults(IConfiguration configuration, IEnumerable<IModule> modules)
    {
        var permissions = Permissions(modules);
        foreach (var account in configuration.GetSection("Auth:Services").GetChildren())
        {
            foreach (
                var child in account.GetChildren().Where(c => !Keys.Contains(c.Key, StringComparer.OrdinalIgnoreCase))
            )
            {
                yield return new(
                    child.Path,
                    $"is not known here.{SettingsCheck.Guess(child.Key, Keys, $"{account.Path}:")}"
                );
            }

            var unit = account[nameof(ServiceAccount.Unit)];
            if (!IsUnit(unit))
            {
                yield return new(
                    $"{account.Path}:Unit",
                    $"{(unit is null ? "is missing" : $"cannot be '{unit}'")}; it is the 12-digit code of the unit whose records the service may see, with all below."
                );
            }

            foreach (var given in Items(account, nameof(ServiceAccount.Permissions)))
            {
                if (!permissions.Contains(given.Value ?? ""))
                {
                    yield return new(
                        given.Path,
                        $"cannot be '{given.Value}'; there is no such permission.{SettingsCheck.Guess(given.Value ?? "", permissions, "")}"
                    );
                }
            }

            foreach (var given in Items(account, nameof(ServiceAccount.Purposes)))
            {
                if (!Enum.GetNames<Purpose>().Contains(given.Value, StringComparer.OrdinalIgnoreCase))
                {
                    yield return new(
                        given.Path,
                        $"cannot be '{given.Value}'; it is {string.Join(" or ", Enum.GetNames<Purpose>())}."
                    );
                }
            }
        }
    }

    private static IEnumerable<IConfigurationSection> Items(IConfigurationSection account, string list)
    {
        var section = account.GetSection(list);
        // A text where a list is meant would be read as nothing.
        return section.Value is null ? section.GetChildren() : section.GetChildren().Append(section);
    }

    private static bool IsUnit(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        && code is >= 110_000_000_000 and <= 999_999_999_999;

    private static HashSet<string> Permissions(IEnumerable<IModule> modules) =>
        [
            .. modules
                .SelectMany(m => m.GetType().Assembly.GetTypes())
                .Where(t => t.IsAssignableTo(typeof(IGrants)) && t is { IsInterface: false, IsAbstract: false })
                .SelectMany(t => ((IGrants)Activator.CreateInstance(t, nonPublic: true)!).Grants)
                .Select(g => g.Permission),
        ];
}
