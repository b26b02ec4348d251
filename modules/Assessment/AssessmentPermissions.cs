using Commons.Posts;

namespace Assessment;

/// <summary>The permissions of the assessment.</summary>
internal sealed class AssessmentPermissions : IGrants
{
    /// <summary>Read schemes and scorecards.</summary>
    public const string Read = "assessment.read";

    /// <summary>Draft and enact schemes, and lock months.</summary>
    public const string Manage = "assessment.manage";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [new(Read, [.. PostsThat.Any]), new(Manage, PostKind.AssessmentOfficer)];
}
