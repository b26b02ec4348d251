using Commons.Purposes;

namespace Commons.Access;

/// <summary>
/// The service accounts of other systems, by the name in their tokens: the setting <c>Auth:Services:{name}</c>. They hold no
/// posts, so their permissions are configured.
/// </summary>
public sealed class ServiceAccounts
{
    /// <summary>The accounts by name.</summary>
    public Dictionary<string, ServiceAccount> Services { get; } = new(StringComparer.Ordinal);
}

/// <summary>A service account.</summary>
public sealed class ServiceAccount
{
    /// <summary>Its form of address.</summary>
    public string Title { get; init; } = "";

    /// <summary>The 12-digit code of the unit whose records it may see, with all units below.</summary>
    public long Unit { get; init; }

    /// <summary>Its permissions.</summary>
    public List<string> Permissions { get; } = [];

    /// <summary>The purposes for which it sees residents' data of that unit unmasked.</summary>
    public List<Purpose> Purposes { get; } = [];
}
