using Commons.Posts;

namespace Petitions;

/// <summary>What callers may do with petitions.</summary>
internal sealed class PetitionPermissions : IGrants
{
    /// <summary>Petitions, and the leaders who lead cases.</summary>
    public const string Read = "petitions.read";

    /// <summary>Petitions are taken in.</summary>
    public const string Register = "petitions.register";

    /// <summary>Petitions are accepted, answered and concluded, and cases led.</summary>
    public const string Handle = "petitions.handle";

    /// <summary>Others are kept out of a petition for an interest in it; oneself one may always.</summary>
    public const string Recuse = "petitions.recuse";

    /// <summary>Who petitioned.</summary>
    public const string Petitioner = "petitions.petitioner";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [
        new(Read, [.. PostsThat.Any]),
        new(Petitioner, [.. PostsThat.WorkInTowns, PostKind.PetitionOfficer]),
        new(Register, [.. PostsThat.WorkInTowns, PostKind.PetitionOfficer]),
        new(Handle, [.. PostsThat.Lead, PostKind.PetitionOfficer]),
        new(Recuse, PostKind.TownSecretary, PostKind.PetitionOfficer),
    ];
}
