using Commons.Officials;
using Commons.OrgUnits;
using Kernel;

namespace Petitions.Matters;

/// <summary>The subjects of an accusation; it is never visible to them, nor to officials of these units (Art. 30).</summary>
/// <param name="Officials">The officials.</param>
/// <param name="Units">The units.</param>
internal sealed record Accused(IReadOnlyList<Id<Official>> Officials, IReadOnlyList<Id<OrgUnit>> Units)
{
    /// <summary>No one; for matters that are not accusations.</summary>
    public static readonly Accused Nobody = new([], []);

    public bool IsNobody => Officials.Count == 0 && Units.Count == 0;
}

/// <summary>An official accused in a matter.</summary>
internal sealed class AccusedOfficial
{
    public required Id<Matter> MatterId { get; init; }

    public required Id<Official> OfficialId { get; init; }
}

/// <summary>A unit accused in a matter.</summary>
internal sealed class AccusedUnit
{
    public required Id<Matter> MatterId { get; init; }

    public required Id<OrgUnit> UnitId { get; init; }
}

/// <summary>An official who is named on a sealed matter, and so sees it.</summary>
internal sealed class NamedOfficial
{
    public required Id<Matter> MatterId { get; init; }

    public required Id<Official> OfficialId { get; init; }
}

/// <summary>An official who is recused from a matter because of an interest in it (Art. 28), and does not see it.</summary>
internal sealed class Recusal
{
    public required Id<Matter> MatterId { get; init; }

    public required Id<Official> OfficialId { get; init; }

    public required string Because { get; init; }

    public required DateOnly Since { get; init; }
}
