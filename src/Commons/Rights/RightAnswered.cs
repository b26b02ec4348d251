using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Rights;

/// <summary>A module has answered a person's request about their own data.</summary>
/// <param name="Record">The record that identifies the person.</param>
/// <param name="IsSealed">Whether that record is sealed.</param>
/// <param name="Right">The right.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Because">The reason; never the data that was disclosed, corrected or erased.</param>
/// <param name="OfficialId">The official who answered.</param>
/// <param name="UnitId">The unit of the official's post.</param>
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
