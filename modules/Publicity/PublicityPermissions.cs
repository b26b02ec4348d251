using Commons.Posts;

namespace Publicity;

/// <summary>What callers may do to tell the public.</summary>
internal sealed class PublicityPermissions : IGrants
{
    /// <summary>Notices and postings in every state.</summary>
    public const string Read = "publicity.read";

    /// <summary>Notices are drafted, postings met, sessions held.</summary>
    public const string Write = "publicity.write";

    /// <summary>Notices are reviewed, published and withdrawn, and duties set.</summary>
    public const string Review = "publicity.review";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [new(Read, [.. PostsThat.Any]), new(Write, [.. PostsThat.WorkInTowns]), new(Review, [.. PostsThat.Lead])];
}
