namespace Kernel.Audit;

/// <summary>
/// Audits rows as part of another record to which they have no foreign key: only callers who may see that record see the entries.
/// </summary>
/// <param name="key">The property that holds the key of the other record.</param>
/// <typeparam name="T">The type of the other record.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditedAsAttribute<T>(string key) : Attribute, IAuditedAs
{
    /// <summary>The property that holds the key of the other record.</summary>
    public string Key => key;

    Type IAuditedAs.Record => typeof(T);
}

internal interface IAuditedAs
{
    string Key { get; }

    Type Record { get; }
}
