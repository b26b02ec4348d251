using Kernel;

namespace Commons.OrgUnits;

/// <summary>A code of a unit and the days it was in force; open ends are null.</summary>
internal sealed record OrgUnitCode(Id<OrgUnit> UnitId, long Code, DateOnly? From, DateOnly? To)
{
    public Id<OrgUnitCode> Id { get; private init; } = Id<OrgUnitCode>.New();
}

/// <summary>Who takes over from a closed unit.</summary>
internal sealed record Succession(Id<OrgUnit> UnitId, Id<OrgUnit> SuccessorId);
