using Commons.Posts;

namespace Publicity;

/// <summary>The permissions of publicity.</summary>
internal sealed class PublicityPermissions : IGrants
{
    /// <summary>Read notices and postings in every state.</summary>
    public const string Read = "publicity.read";

    /// <summary>Draft notices, fulfil postings and record policy sessions.</summary>
    public const string Write = "publicity.write";

    /// <summary>Review, publish and withdraw notices, and set duties.</summary>
    public const string Review = "publicity.review";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [new(Read, [.. PostsThat.Any]), new(Write, [.. PostsThat.WorkInTowns]), new(Review, [.. PostsThat.Lead])];
}
