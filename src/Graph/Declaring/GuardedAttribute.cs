namespace Graph;

/// <summary>
/// Access to the field requires knowledge of a secret, not an identity. Each address has a limited number of attempts per minute
/// (<see cref="GraphOptions.GuardedPerMinute"/>), all responses take equally long (<see cref="GraphOptions.GuardedTime"/>), and each refusal of
/// this kind is written to the security log. Applies to a method that resolves a root field, or to a change.
/// </summary>
/// <typeparam name="T">The error for callers who do not know the secret.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class GuardedAttribute<T> : Attribute, IGuarded
    where T : Kernel.Errors.DomainError
{
    Type IGuarded.Refusal => typeof(T);
}

internal interface IGuarded
{
    Type Refusal { get; }
}
