using Commons.Posts;

namespace Visits;

/// <summary>The permissions of visits.</summary>
internal sealed class VisitPermissions : IGrants
{
    /// <summary>Read visits and the issues found on them.</summary>
    public const string Read = "visits.read";

    /// <summary>Record visits, and raise and handle issues.</summary>
    public const string Record = "visits.record";

    /// <summary>Read which households are in key groups.</summary>
    public const string ReadGroups = "visits.groups.read";

    /// <summary>Enter households in key groups.</summary>
    public const string KeepGroups = "visits.groups.keep";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } =
    [
        new(Read, [.. PostsThat.Any]),
        new(Record, [.. PostsThat.WorkInTowns]),
        new(ReadGroups, [.. PostsThat.WorkInTowns]),
        new(KeepGroups, [.. PostsThat.Lead]),
    ];
}
