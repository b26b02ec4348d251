using Commons.Posts;
using Commons.Purposes;
using Host;
using Host.Access;
using Kernel.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Hosting;

/// <summary>The callers of the tests, in addition to the people of the demonstration.</summary>
internal static class Accounts
{
    private const string Province = "350000000000";

    /// <summary>The name of a caller with every permission everywhere.</summary>
    public const string ServiceName = "tests";

    /// <summary>The settings that make any host accept that caller.</summary>
    public static IReadOnlyList<string> Service { get; } =
    [
        $"--Auth:Services:{ServiceName}:Unit={Province}",
        .. Permissions().Select((permission, i) => $"--Auth:Services:{ServiceName}:Permissions:{i}={permission}"),
        .. Enum.GetNames<Purpose>().Select((purpose, i) => $"--Auth:Services:{ServiceName}:Purposes:{i}={purpose}"),
    ];

    /// <summary>The settings that make a host in development accept these callers.</summary>
    public static IReadOnlyList<string> Settings { get; } = ["--Auth:DevelopmentKey=tests", .. Service];

    /// <summary>A token for a caller with every permission everywhere.</summary>
    public static string Everything(IServiceProvider services) =>
        services
            .GetRequiredService<DevelopmentIssuer>()
            .Issue(IdentityKind.Service, ServiceName, TimeSpan.FromHours(1));

    /// <summary>Every permission that the modules declare.</summary>
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
