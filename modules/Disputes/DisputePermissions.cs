using Commons.Posts;

namespace Disputes;

/// <summary>The permissions of disputes.</summary>
internal sealed class DisputePermissions : IGrants
{
    /// <summary>Read disputes and their outcomes.</summary>
    public const string Read = "disputes.read";

    /// <summary>Register, mediate and close disputes.</summary>
    public const string Handle = "disputes.handle";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [new(Read, [.. PostsThat.Any]), new(Handle, [.. PostsThat.WorkInTowns])];
}
