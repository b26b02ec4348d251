using Commons.Posts;

namespace Petitions;

/// <summary>The permissions of petitions.</summary>
internal sealed class PetitionPermissions : IGrants
{
    /// <summary>Read petitions and leader cases.</summary>
    public const string Read = "petitions.read";

    /// <summary>Register petitions.</summary>
    public const string Register = "petitions.register";

    /// <summary>Accept, answer and conclude petitions, and lead cases.</summary>
    public const string Handle = "petitions.handle";

    /// <summary>Recuse other officials from a petition; officials can always recuse themselves.</summary>
    public const string Recuse = "petitions.recuse";

    /// <summary>Read the petitioner.</summary>
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
