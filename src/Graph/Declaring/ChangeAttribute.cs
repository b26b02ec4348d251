namespace Graph;

/// <summary>
/// The record is a change: its properties are the input, and its method <c>Apply</c> performs the change on the module's context and returns the
/// changed entity. The graph generates the mutation of the same name with input, payload, typed errors and idempotency key, and handles saving,
/// the transaction and the outbox. Lengths and ranges are declared on the properties with <c>System.ComponentModel.DataAnnotations</c>. Records
/// that the input names but the caller may not see are reported as not found, and nothing outside the caller's units is written.
/// </summary>
/// <param name="permission">The permission that the caller must have.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ChangeAttribute(string permission) : Attribute
{
    /// <summary>The permission that the caller must have.</summary>
    public string Permission => permission;
}

/// <summary>A reason for which the change may be refused; it becomes a member of the payload's error union.</summary>
/// <typeparam name="T">The error.</typeparam>
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
