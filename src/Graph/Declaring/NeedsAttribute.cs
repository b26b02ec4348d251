namespace Graph;

/// <summary>
/// What a caller must be allowed to do to see this. On a node it goes for its fields and for every field that leads to it; on a
/// member for that field alone. What is open to everybody says so too (<see cref="Kernel.Access.Permission.Public"/>): a field
/// without a permission stops the start.
/// </summary>
/// <param name="permission">The permission's name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    /// <summary>The permission's name.</summary>
    public string Permission => permission;
}
