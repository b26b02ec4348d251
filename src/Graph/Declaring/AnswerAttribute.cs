namespace Graph;

/// <summary>
/// The method resolves a root field: it takes the field's arguments, then the caller (<see cref="Kernel.Access.Identity"/>), services and a
/// cancellation token, and returns a value.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswerAttribute : Attribute;
