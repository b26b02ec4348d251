using System.Globalization;
using Commons.Access;
using Commons.Posts;
using Commons.Purposes;
using Kernel.Settings;
using Kernel.Storage;

namespace Host.Access;

/// <summary>
/// Validates the settings of service accounts at start, so that a misspelt permission or a missing unit is reported instead of
/// being noticed later.
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

    /// <summary>Returns every error.</summary>
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
                    $"is not a known setting.{SettingsCheck.Guess(child.Key, Keys, $"{account.Path}:")}"
                );
            }

            var unit = account[nameof(ServiceAccount.Unit)];
            if (!IsUnit(unit))
            {
                yield return new(
                    $"{account.Path}:Unit",
                    $"{(unit is null ? "is missing; it is" : $"cannot be '{unit}'; it must be")} the 12-digit code of the unit whose records the service may see, with all below."
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
                        $"cannot be '{given.Value}'; it must be {string.Join(" or ", Enum.GetNames<Purpose>())}."
                    );
                }
            }
        }
    }

    private static IEnumerable<IConfigurationSection> Items(IConfigurationSection account, string list)
    {
        var section = account.GetSection(list);
        // A text where a list is expected would be ignored.
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
