using Kernel;

namespace Commons.OrgUnits;

/// <summary>A unit was opened, corrected, recoded or closed.</summary>
/// <param name="Unit">The unit.</param>
public sealed record OrgUnitSaved(Id<OrgUnit> Unit) : IEvent;
