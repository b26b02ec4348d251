namespace Graph;

/// <summary>
/// The method answers a field of a root by itself: it takes the field's arguments, then who asks
/// (<see cref="Kernel.Access.Identity"/>), services and a cancellation token, and gives a value.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswerAttribute : Attribute;
