namespace Commons.Posts;

/// <summary>What holding a post allows.</summary>
/// <param name="Permission">What is allowed, at the post's unit and all below it.</param>
/// <param name="Posts">To whom.</param>
public sealed record Grant(string Permission, params IReadOnlyList<PostKind> Posts);

/// <summary>A module's permissions, and the posts that have them.</summary>
public interface IGrants
{
    /// <summary>All of them.</summary>
    IReadOnlyList<Grant> Grants { get; }
}

/// <summary>The posts, as grants speak of them.</summary>
public static class PostsThat
{
    /// <summary>The secretary and the leaders of a town.</summary>
    public static IReadOnlyList<PostKind> LeadTowns { get; } = [PostKind.TownSecretary, PostKind.TownLeader];

    /// <summary>Those who lead, in the town or the village.</summary>
    public static IReadOnlyList<PostKind> Lead { get; } = [.. LeadTowns, PostKind.VillageSecretary];

    /// <summary>Everybody in the town and its villages.</summary>
    public static IReadOnlyList<PostKind> WorkInTowns { get; } = [.. Lead, PostKind.VillageCadre];

    /// <summary>Everybody who holds a post.</summary>
    public static IReadOnlyList<PostKind> Any { get; } =
    [.. WorkInTowns, PostKind.PetitionOfficer, PostKind.AssessmentOfficer, PostKind.Registrar];
}
