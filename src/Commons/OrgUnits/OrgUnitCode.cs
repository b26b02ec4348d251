using Kernel;

namespace Commons.OrgUnits;

/// <summary>A code of a unit and the days on which it is valid; open ends are null.</summary>
internal sealed record OrgUnitCode(Id<OrgUnit> UnitId, long Code, DateOnly? From, DateOnly? To)
{
    public Id<OrgUnitCode> Id { get; private init; } = Id<OrgUnitCode>.New();
}

/// <summary>A successor of a closed unit.</summary>
internal sealed record Succession(Id<OrgUnit> UnitId, Id<OrgUnit> SuccessorId);
