using Commons.Posts;

namespace Commons.Access;

/// <summary>What callers may do with the shared registry.</summary>
public sealed class RegistryPermissions : IGrants
{
    /// <summary>Who holds or held which post.</summary>
    public const string ReadStaff = "registry.read";

    /// <summary>Units, posts and officials are entered, changed and closed.</summary>
    public const string KeepStaff = "registry.keep";

    /// <summary>Households and where they live.</summary>
    public const string ReadHouseholds = "households.read";

    /// <summary>Households are entered, and their wishes noted.</summary>
    public const string KeepHouseholds = "households.keep";

    /// <summary>Who did what to the records that the caller sees.</summary>
    public const string ReadAudit = "audit.read";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [
        new(ReadStaff, [.. PostsThat.Any]),
        new(KeepStaff, PostKind.Registrar),
        new(ReadHouseholds, [.. PostsThat.Any]),
        new(ReadAudit, PostKind.TownSecretary, PostKind.Registrar),
        new(KeepHouseholds, [.. PostsThat.WorkInTowns]),
    ];
}
