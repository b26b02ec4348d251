using Commons.Posts;

namespace Assessment;

/// <summary>What callers may do with the assessment.</summary>
internal sealed class AssessmentPermissions : IGrants
{
    /// <summary>Schemes and scorecards.</summary>
    public const string Read = "assessment.read";

    /// <summary>Schemes are drafted and enacted, months locked.</summary>
    public const string Manage = "assessment.manage";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [new(Read, [.. PostsThat.Any]), new(Manage, PostKind.AssessmentOfficer)];
}
