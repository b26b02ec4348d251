namespace Graph;

/// <summary>
/// The field opens to whoever knows something, and not to whoever is somebody. An address may try so often in a minute
/// (<see cref="GraphOptions.GuardedPerMinute"/>), all answers take equally long (<see cref="GraphOptions.GuardedTime"/>), and each
/// refusal of this kind leaves a line in the security log. It stands on a method that answers, or on a change.
/// </summary>
/// <typeparam name="T">What those are told who do not know it.</typeparam>
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
