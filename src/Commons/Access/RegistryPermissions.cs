using Commons.Posts;
using Kernel.Access;

namespace Commons.Access;

/// <summary>The permissions of the shared registry.</summary>
public sealed class RegistryPermissions : IGrants
{
    /// <summary>Read who holds or held which post.</summary>
    public const string ReadStaff = "registry.read";

    /// <summary>Enter, change and close units, posts and officials.</summary>
    public const string KeepStaff = "registry.keep";

    /// <summary>Approve tenures of posts that may unmask personal data.</summary>
    public const string ApproveStaff = "registry.approve";

    /// <summary>Delegate authority of a post that the caller holds, and revoke delegations.</summary>
    public const string Delegate = "posts.delegate";

    /// <summary>Read households and their addresses.</summary>
    public const string ReadHouseholds = "households.read";

    /// <summary>Enter households and record their wishes.</summary>
    public const string KeepHouseholds = "households.keep";

    /// <summary>Grant purposes for residents' data to others, and end them.</summary>
    public const string GrantPurposes = "purposes.grant";

    /// <summary>Unmask personal data of a record once, with a reason that is stored.</summary>
    public const string Unmask = "personal.unmask";

    /// <summary>Review who unmasked personal data, and why.</summary>
    public const string ReviewUnmaskings = "personal.review";

    /// <summary>Read the audit entries of records that the caller sees.</summary>
    public const string ReadAudit = "audit.read";

    /// <summary>Answer persons' requests about their own data.</summary>
    public const string HandleRights = "personal.rights";

    /// <summary>Read what was erased after its retention period.</summary>
    public const string ReadRetention = "retention.read";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [
        new(ReadStaff, [.. PostsThat.Any]),
        new(KeepStaff, PostKind.Registrar),
        new(ApproveStaff, PostKind.TownSecretary, PostKind.Registrar),
        new(Delegate, [.. PostsThat.Any]),
        new(ReadHouseholds, [.. PostsThat.Any]),
        // No post has it: the verb `audit verify` checks the chain. A service account may be given it.
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
