using Commons.Purposes;

namespace Commons.Access;

/// <summary>
/// Other systems that may ask, by the name that their tokens carry: setting <c>Auth:Services:{name}</c>. They hold no posts, so
/// what they may do is written here.
/// </summary>
public sealed class ServiceAccounts
{
    /// <summary>The accounts by their names.</summary>
    public Dictionary<string, ServiceAccount> Services { get; } = new(StringComparer.Ordinal);
}

/// <summary>What another system may do.</summary>
public sealed class ServiceAccount
{
    /// <summary>How it is addressed.</summary>
    public string Title { get; init; } = "";

    /// <summary>The 12-digit code of the unit whose records it may see, with all below.</summary>
    public long Unit { get; init; }

    /// <summary>What it may do.</summary>
    public List<string> Permissions { get; } = [];

    /// <summary>For which purposes it sees residents' data of that unit in the clear.</summary>
    public List<Purpose> Purposes { get; } = [];
}
