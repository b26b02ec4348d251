namespace Commons.Posts;

/// <summary>A permission and the posts that have it.</summary>
/// <param name="Permission">The permission, at the post's unit and all units below it.</param>
/// <param name="Posts">The posts.</param>
public sealed record Grant(string Permission, params IReadOnlyList<PostKind> Posts);

/// <summary>A module's permissions, and the posts that have them.</summary>
public interface IGrants
{
    /// <summary>All grants.</summary>
    IReadOnlyList<Grant> Grants { get; }
}

/// <summary>Groups of posts, for grants.</summary>
public static class PostsThat
{
    /// <summary>The secretary and the leaders of a town.</summary>
    public static IReadOnlyList<PostKind> LeadTowns { get; } = [PostKind.TownSecretary, PostKind.TownLeader];

    /// <summary>All leaders, in the town or the village.</summary>
    public static IReadOnlyList<PostKind> Lead { get; } = [.. LeadTowns, PostKind.VillageSecretary];

    /// <summary>Everyone in the town and its villages.</summary>
    public static IReadOnlyList<PostKind> WorkInTowns { get; } = [.. Lead, PostKind.VillageCadre];

    /// <summary>Everyone who holds a post.</summary>
    public static IReadOnlyList<PostKind> Any { get; } =
    [.. WorkInTowns, PostKind.PetitionOfficer, PostKind.AssessmentOfficer, PostKind.Registrar];
}
