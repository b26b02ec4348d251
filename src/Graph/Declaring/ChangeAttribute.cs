namespace Graph;

/// <summary>
/// The record is a change: its properties are the input, its method <c>Apply</c> carries it out on the module's context
/// and returns the changed entity. The graph makes of it the mutation of the same name with input, payload, typed errors
/// and idempotency key; saving, the transaction and the outbox are the graph's part. Lengths and ranges are declared on
/// the properties by <c>System.ComponentModel.DataAnnotations</c>. Records that the input names and the caller may not see are
/// not found, and nothing outside the caller's units is written.
/// </summary>
/// <param name="permission">What a caller must be allowed to do.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ChangeAttribute(string permission) : Attribute
{
    /// <summary>What a caller must be allowed to do.</summary>
    public string Permission => permission;
}

/// <summary>The change may be refused for this reason; it becomes a member of the payload's union of errors.</summary>
/// <typeparam name="T">The refusal.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RefusesAttribute<T> : Attribute, IRefuses
    where T : Kernel.Errors.DomainError
{
    Type IRefuses.Refusal => typeof(T);
}

internal interface IRefuses
{
    Type Refusal { get; }
}
