namespace Graph;

/// <summary>
/// The record is a change: its properties are the input, its method <c>Apply</c> carries it out on the module's context
/// and returns the changed entity. The graph makes of it the mutation of the same name with input, payload, typed errors
/// and idempotency key; saving, the transaction and the outbox are the graph's part. Lengths and ranges are declared on
/// the properties by <c>System.ComponentModel.DataAnnotations</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ChangeAttribute : Attribute;

/// <summary>The change may be refused for this reason; it becomes a member of the payload's union of errors.</summary>
/// <typeparam name="T">The refusal.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RefusesAttribute<T> : Attribute, IRefuses
    where T : Kernel.Refusals.Refusal
{
    Type IRefuses.Refusal => typeof(T);
}

internal interface IRefuses
{
    Type Refusal { get; }
}
