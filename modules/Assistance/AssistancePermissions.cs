using Commons.Posts;

namespace Assistance;

/// <summary>The permissions of assistance.</summary>
internal sealed class AssistancePermissions : IGrants
{
    /// <summary>Read aid cases, their measures, and pairings.</summary>
    public const string Read = "assistance.read";

    /// <summary>Nominate and support cases, plan and complete measures.</summary>
    public const string Handle = "assistance.handle";

    /// <summary>Verify cases and confirm measures.</summary>
    public const string Confirm = "assistance.confirm";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [new(Read, [.. PostsThat.Any]), new(Handle, [.. PostsThat.WorkInTowns]), new(Confirm, [.. PostsThat.Lead])];
}
