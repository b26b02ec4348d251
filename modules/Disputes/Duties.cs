using Commons.Officials;
using Commons.OrgUnits;
using Kernel;

namespace Disputes;

/// <summary>The five duties that the plan sets for every dispute (C24): who leads, which unit, who, how, until when.</summary>
/// <param name="Leader">The leader who takes it on.</param>
/// <param name="Unit">The responsible unit.</param>
/// <param name="Person">The responsible official.</param>
/// <param name="Plan">How it is to be settled.</param>
/// <param name="DueOn">Until when.</param>
internal sealed record Duties(Id<Official> Leader, Id<OrgUnit> Unit, Id<Official> Person, string Plan, DateOnly DueOn);
