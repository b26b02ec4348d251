using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Unmaskings;

/// <summary>Somebody was shown personal data of a record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Fields">What of it, such as <c>NAME PHONE</c>; never what was shown.</param>
/// <param name="Reason">Why.</param>
/// <param name="OfficialId">Who.</param>
/// <param name="UnitId">The unit of that person's post.</param>
/// <param name="At">When, UTC.</param>
public sealed record PersonalDataUnmasked(
    NodeRef Record,
    string Fields,
    string Reason,
    Id<Official> OfficialId,
    Id<OrgUnit> UnitId,
    DateTime At
) : IEvent;
