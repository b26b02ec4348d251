using Kernel.Access;

namespace Commons.Demonstration;

/// <summary>An account of the demonstration.</summary>
/// <param name="Name">The name that commands and the sign-in page use.</param>
/// <param name="Title">The person or service, in Chinese and English.</param>
/// <param name="Kind">The kind of caller.</param>
/// <param name="Subject">The staff number, the service's name or the household's number.</param>
public sealed record DemoAccount(string Name, string Title, IdentityKind Kind, string Subject);

/// <summary>The accounts of the demonstration; the staff numbers are those that <see cref="DemoPeople"/> assigns.</summary>
public static class DemoAccounts
{
    /// <summary>All accounts.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("town-secretary", "街道党工委书记 · Secretary of the town", IdentityKind.Official, "WP0001"),
        new("village-secretary", "社区书记 · Secretary of a community", IdentityKind.Official, "WP0009"),
        new("cadre", "社区干部 · Cadre of a community", IdentityKind.Official, "WP0010"),
        new("petition-office", "县信访局 · The county's petition office", IdentityKind.Official, "WP0033"),
        new("assessment", "县考评办 · The county's assessment unit", IdentityKind.Official, "WP0034"),
        new("registrar", "县组织人事管理员 · Registrar of the county", IdentityKind.Official, "WP0035"),
        new("county-portal", "县上报平台 · The county's reporting portal", IdentityKind.Service, "county-portal"),
        new("resident", "居民 · A resident", IdentityKind.Resident, "PC0010001"),
    ];
}
