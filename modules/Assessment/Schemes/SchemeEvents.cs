using Kernel;

namespace Assessment.Schemes;

/// <summary>A scheme came into force.</summary>
/// <param name="SchemeId">The scheme.</param>
internal sealed record SchemeEnacted(Id<Scheme> SchemeId) : IEvent;

/// <summary>Those who became subjects of a scheme are to be looked up.</summary>
/// <param name="SchemeId">The scheme.</param>
internal sealed record RosterAsked(Id<Scheme> SchemeId) : IEvent;
