namespace Graph;

/// <summary>
/// The permission that a caller needs to see this. On a node, it applies to its fields and to every field that returns it; on a member, to that
/// field only. Public members must declare that too (<see cref="Kernel.Access.Permission.Public"/>): a field without a permission prevents the
/// start.
/// </summary>
/// <param name="permission">The permission's name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    /// <summary>The permission's name.</summary>
    public string Permission => permission;
}
