using Commons.Access;
using Commons.Purposes;
using Host;
using Host.Access;
using Kernel.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Hosting;

/// <summary>Those as whom the tests ask, beside the people of the demonstration.</summary>
internal static class Accounts
{
    private const string Province = "350000000000";

    /// <summary>What makes a host know them.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    [
        "--Auth:DevelopmentKey=tests",
        $"--Auth:Services:tests:Unit={Province}",
        .. Enum.GetNames<Purpose>().Select((purpose, i) => $"--Auth:Services:tests:Purposes:{i}={purpose}"),
        .. Permissions().Select((permission, i) => $"--Auth:Services:tests:Permissions:{i}={permission}"),
    ];

    /// <summary>A token for one who may do everything everywhere.</summary>
    public static string Everything(IServiceProvider services) =>
        services.GetRequiredService<DevelopmentIssuer>().Issue(IdentityKind.Service, "tests", TimeSpan.FromHours(1));

    /// <summary>Every permission that a module declares.</summary>
    public static IReadOnlyList<string> Permissions() =>
        [
            .. Modules
                .All.SelectMany(m => m.GetType().Assembly.GetTypes())
                .Where(t => t.IsAssignableTo(typeof(IGrants)) && t is { IsInterface: false, IsAbstract: false })
                .SelectMany(t => ((IGrants)Activator.CreateInstance(t, nonPublic: true)!).Grants)
                .Select(g => g.Permission)
                .Distinct(StringComparer.Ordinal),
        ];
}
