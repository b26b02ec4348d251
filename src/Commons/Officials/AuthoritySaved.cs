using Kernel;

namespace Commons.Officials;

/// <summary>Something was saved that decides what callers may do: an official, a post, a tenure, a delegation or a purpose.</summary>
public sealed record AuthoritySaved : IEvent;
