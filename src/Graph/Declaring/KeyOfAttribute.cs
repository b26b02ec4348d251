namespace Graph;

/// <summary>
/// An argument of a subscription that names a record by its natural key. If the caller sees no such record, the subscription is refused instead
/// of waiting for an event that never happens.
/// </summary>
/// <typeparam name="TNode">The record; a root field marked <see cref="LookupAttribute"/> finds it.</typeparam>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class KeyOfAttribute<TNode> : Attribute, IKeyOf
{
    Type IKeyOf.Node => typeof(TNode);
}

internal interface IKeyOf
{
    Type Node { get; }
}
