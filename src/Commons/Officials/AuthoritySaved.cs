using Kernel;

namespace Commons.Officials;

/// <summary>A record that determines permissions was saved: an official, a post, a tenure, a delegation or a purpose.</summary>
public sealed record AuthoritySaved : IEvent;
