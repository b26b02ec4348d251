using Commons.Posts;

namespace Assistance;

/// <summary>What callers may do with help for those in hardship.</summary>
internal sealed class AssistancePermissions : IGrants
{
    /// <summary>Cases of help, their measures, and pairings.</summary>
    public const string Read = "assistance.read";

    /// <summary>Cases are nominated and supported, measures planned and done.</summary>
    public const string Handle = "assistance.handle";

    /// <summary>Cases are verified, and measures confirmed.</summary>
    public const string Confirm = "assistance.confirm";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [new(Read, [.. PostsThat.Any]), new(Handle, [.. PostsThat.WorkInTowns]), new(Confirm, [.. PostsThat.Lead])];
}
