using Commons.Officials;
using Commons.OrgUnits;
using Kernel;

namespace Disputes;

/// <summary>The five duties that the plan requires for every dispute (C24): leader, unit, official, plan and deadline.</summary>
/// <param name="Leader">The leader in charge.</param>
/// <param name="Unit">The responsible unit.</param>
/// <param name="Person">The responsible official.</param>
/// <param name="Plan">The plan for settling it.</param>
/// <param name="DueOn">The deadline.</param>
internal sealed record Duties(Id<Official> Leader, Id<OrgUnit> Unit, Id<Official> Person, string Plan, DateOnly DueOn);
