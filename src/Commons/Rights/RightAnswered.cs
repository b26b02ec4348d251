using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Rights;

/// <summary>A person's request about their own data was answered by a module.</summary>
/// <param name="Record">The record that the person is known by.</param>
/// <param name="IsSealed">Whether that record is sealed.</param>
/// <param name="Right">Which right.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Because">Why; never what was told, corrected or erased.</param>
/// <param name="OfficialId">Who answered.</param>
/// <param name="UnitId">The unit of that person's post.</param>
/// <param name="At">When, UTC.</param>
public sealed record RightAnswered(
    NodeRef Record,
    bool IsSealed,
    PersonalRight Right,
    RightsOutcome Outcome,
    string Because,
    Id<Official> OfficialId,
    Id<OrgUnit> UnitId,
    DateTime At
) : IEvent;
