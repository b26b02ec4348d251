using Commons.Posts;
using Kernel.Access;

namespace Commons.Access;

/// <summary>What callers may do with the shared registry.</summary>
public sealed class RegistryPermissions : IGrants
{
    /// <summary>Who holds or held which post.</summary>
    public const string ReadStaff = "registry.read";

    /// <summary>Units, posts and officials are entered, changed and closed.</summary>
    public const string KeepStaff = "registry.keep";

    /// <summary>Tenures of posts that may unmask personal data are approved.</summary>
    public const string ApproveStaff = "registry.approve";

    /// <summary>Authority of a post that one holds is handed to others for some days, and taken back.</summary>
    public const string Delegate = "posts.delegate";

    /// <summary>Households and where they live.</summary>
    public const string ReadHouseholds = "households.read";

    /// <summary>Households are entered, and their wishes noted.</summary>
    public const string KeepHouseholds = "households.keep";

    /// <summary>Purposes with residents' data are granted to others, and ended.</summary>
    public const string GrantPurposes = "purposes.grant";

    /// <summary>Personal data are shown unmasked for once, with a reason that is kept.</summary>
    public const string Unmask = "personal.unmask";

    /// <summary>Who was shown personal data, and why.</summary>
    public const string ReviewUnmaskings = "personal.review";

    /// <summary>Who did what to the records that the caller sees.</summary>
    public const string ReadAudit = "audit.read";

    /// <summary>Persons' requests about their own data are answered.</summary>
    public const string HandleRights = "personal.rights";

    /// <summary>What was erased because its time was over.</summary>
    public const string ReadRetention = "retention.read";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [
        new(ReadStaff, [.. PostsThat.Any]),
        new(KeepStaff, PostKind.Registrar),
        new(ApproveStaff, PostKind.TownSecretary, PostKind.Registrar),
        new(Delegate, [.. PostsThat.Any]),
        new(ReadHouseholds, [.. PostsThat.Any]),
        // Held by no post: the verb `audit verify` checks the chain; a service account may be given it.
        new(Permission.VerifyAudit),
        new(ReadAudit, PostKind.TownSecretary, PostKind.Registrar),
        new(KeepHouseholds, [.. PostsThat.WorkInTowns]),
        new(GrantPurposes, PostKind.TownSecretary, PostKind.Registrar),
        new(Unmask, [.. PostsThat.WorkInTowns, PostKind.PetitionOfficer]),
        new(ReviewUnmaskings, [.. PostsThat.WorkInTowns, PostKind.PetitionOfficer, PostKind.Registrar]),
        new(HandleRights, PostKind.TownSecretary, PostKind.PetitionOfficer),
        new(ReadRetention, [.. PostsThat.Any]),
    ];
}
