using Commons.Posts;

namespace Visits;

/// <summary>What callers may do with visits.</summary>
internal sealed class VisitPermissions : IGrants
{
    /// <summary>Visits and the issues found on them.</summary>
    public const string Read = "visits.read";

    /// <summary>Visits are recorded, and issues raised and handled.</summary>
    public const string Record = "visits.record";

    /// <summary>Which households are visited with preference.</summary>
    public const string ReadGroups = "visits.groups.read";

    /// <summary>Households are entered among those visited with preference.</summary>
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
