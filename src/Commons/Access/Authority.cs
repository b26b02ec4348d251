using System.Collections.Frozen;
using Commons.OrgUnits;
using Commons.Posts;
using Commons.Purposes;
using Kernel;
using Kernel.Access;

namespace Commons.Access;

/// <summary>What a caller may do today, and by which posts.</summary>
/// <param name="Identity">The resulting identity.</param>
/// <param name="Posts">The posts held today, then those whose authority was delegated.</param>
/// <param name="Purposes">The purposes for residents' data that are granted today.</param>
public sealed record Authority(Identity Identity, IReadOnlyList<HeldPost> Posts, IReadOnlyList<HeldPurpose> Purposes)
{
    /// <summary>The units in the caller's scope, each with all units below it.</summary>
    public IReadOnlyList<(long Code, string Name)> Units { get; init; } =
    [.. Posts.DistinctBy(p => p.UnitId).Select(p => (p.UnitCode, p.UnitName))];
}

/// <summary>A purpose that is granted today.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="UnitId">The unit it is granted for.</param>
/// <param name="UnitCode">That unit's code.</param>
/// <param name="UnitName">That unit's name.</param>
/// <param name="Until">The last day.</param>
public sealed record HeldPurpose(Purpose Purpose, Id<OrgUnit> UnitId, long UnitCode, string UnitName, DateOnly Until);

/// <summary>A post that is held today, or whose authority was delegated.</summary>
/// <param name="Title">The title.</param>
/// <param name="Kind">The kind.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitCode">That unit's code.</param>
/// <param name="UnitName">That unit's name.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null if it is open-ended.</param>
/// <param name="Acting">Whether the official is acting for the holder.</param>
/// <param name="DelegatedBy">The official who delegated it; null if the post is held.</param>
/// <param name="IsApproved">Whether the tenure has been approved.</param>
public sealed record HeldPost(
    string Title,
    PostKind Kind,
    Id<OrgUnit> UnitId,
    long UnitCode,
    string UnitName,
    DateOnly From,
    DateOnly? To,
    bool Acting,
    string? DelegatedBy,
    bool IsApproved
)
{
    /// <summary>The permissions at the unit and all units below it.</summary>
    public FrozenSet<string> Permissions { get; init; } = [];
}
