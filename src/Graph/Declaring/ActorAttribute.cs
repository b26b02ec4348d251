namespace Graph;

/// <summary>
/// The key of the official who performs the change. It must be the caller. If omitted, it defaults to the caller's own key; if it names another
/// official, or the caller is not an official, the change is refused with <c>ACTOR_NOT_CALLER</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ActorAttribute : Attribute;
