using System.Collections.Frozen;
using Commons.OrgUnits;
using Commons.Posts;
using Commons.Purposes;
using Kernel;
using Kernel.Access;

namespace Commons.Access;

/// <summary>What somebody may do today, and by which posts.</summary>
/// <param name="Identity">What it comes to.</param>
/// <param name="Posts">The posts held today, then those whose authority was handed over.</param>
/// <param name="Purposes">The purposes with residents' data that are granted today.</param>
public sealed record Authority(Identity Identity, IReadOnlyList<HeldPost> Posts, IReadOnlyList<HeldPurpose> Purposes)
{
    /// <summary>The units within reach, each with all below it.</summary>
    public IReadOnlyList<(long Code, string Name)> Units { get; init; } =
    [.. Posts.DistinctBy(p => p.UnitId).Select(p => (p.UnitCode, p.UnitName))];
}

/// <summary>A purpose that is granted today.</summary>
/// <param name="Purpose">For what.</param>
/// <param name="UnitId">Of which unit.</param>
/// <param name="UnitCode">That unit's code.</param>
/// <param name="UnitName">That unit's name.</param>
/// <param name="Until">Until when.</param>
public sealed record HeldPurpose(Purpose Purpose, Id<OrgUnit> UnitId, long UnitCode, string UnitName, DateOnly Until);

/// <summary>A post that is held today, or whose authority was handed over.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="UnitId">Where.</param>
/// <param name="UnitCode">That unit's code.</param>
/// <param name="UnitName">That unit's name.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when; null while it lasts.</param>
/// <param name="Acting">Whether for somebody else.</param>
/// <param name="DelegatedBy">Who handed it over; null where the post is held.</param>
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
    /// <summary>What it allows, at that unit and all below it.</summary>
    public FrozenSet<string> Permissions { get; init; } = [];
}
