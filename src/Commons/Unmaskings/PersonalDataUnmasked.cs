using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Unmaskings;

/// <summary>Personal data of a record was shown unmasked.</summary>
/// <param name="Record">The record.</param>
/// <param name="Fields">The fields, such as <c>NAME PHONE</c>; never their values.</param>
/// <param name="Reason">The reason.</param>
/// <param name="OfficialId">The official.</param>
/// <param name="UnitId">The unit of the official's post.</param>
/// <param name="At">When, UTC.</param>
public sealed record PersonalDataUnmasked(
    NodeRef Record,
    string Fields,
    string Reason,
    Id<Official> OfficialId,
    Id<OrgUnit> UnitId,
    DateTime At
) : IEvent;
