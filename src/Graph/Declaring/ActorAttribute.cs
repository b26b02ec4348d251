namespace Graph;

/// <summary>
/// The key of the official who does what the change is about: the caller, whoever the client says it is. Left out it is the caller's
/// own; where somebody else is named, or the caller is no official, the change is refused with <c>ACTOR_NOT_CALLER</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ActorAttribute : Attribute;
