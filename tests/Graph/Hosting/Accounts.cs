using Commons.Posts;
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

    /// <summary>The name of one who may do everything everywhere.</summary>
    public const string ServiceName = "tests";

    /// <summary>What makes any host know that one.</summary>
    public static IReadOnlyList<string> Service { get; } =
    [
        $"--Auth:Services:{ServiceName}:Unit={Province}",
        .. Permissions().Select((permission, i) => $"--Auth:Services:{ServiceName}:Permissions:{i}={permission}"),
        .. Enum.GetNames<Purpose>().Select((purpose, i) => $"--Auth:Services:{ServiceName}:Purposes:{i}={purpose}"),
    ];

    /// <summary>What makes a host in development know them.</summary>
    public static IReadOnlyList<string> Settings { get; } = ["--Auth:DevelopmentKey=tests", .. Service];

    /// <summary>A token for one who may do everything everywhere.</summary>
    public static string Everything(IServiceProvider services) =>
        services
            .GetRequiredService<DevelopmentIssuer>()
            .Issue(IdentityKind.Service, ServiceName, TimeSpan.FromHours(1));

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
