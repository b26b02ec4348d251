using Commons.Posts;

namespace Disputes;

/// <summary>What callers may do with disputes.</summary>
internal sealed class DisputePermissions : IGrants
{
    /// <summary>Disputes and how they were settled.</summary>
    public const string Read = "disputes.read";

    /// <summary>Disputes are registered, mediated and closed.</summary>
    public const string Handle = "disputes.handle";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [new(Read, [.. PostsThat.Any]), new(Handle, [.. PostsThat.WorkInTowns])];
}
