using Kernel;

namespace Assessment.Schemes;

/// <summary>A scheme came into force.</summary>
/// <param name="SchemeId">The scheme.</param>
internal sealed record SchemeEnacted(Id<Scheme> SchemeId) : IEvent;

/// <summary>The subjects of a scheme have to be updated.</summary>
/// <param name="SchemeId">The scheme.</param>
internal sealed record RosterRequested(Id<Scheme> SchemeId) : IEvent;
