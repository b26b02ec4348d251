namespace Kernel.Audit;

/// <summary>
/// Rows that are part of another record without a foreign key to it: their entries stand under that record, so that whoever may not see it does
/// not see them.
/// </summary>
/// <param name="key">The property that holds the other record's key.</param>
/// <typeparam name="T">The other record.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditedAsAttribute<T>(string key) : Attribute, IAuditedAs
{
    /// <summary>The property that holds the other record's key.</summary>
    public string Key => key;

    Type IAuditedAs.Record => typeof(T);
}

internal interface IAuditedAs
{
    string Key { get; }

    Type Record { get; }
}
