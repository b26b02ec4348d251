namespace Kernel.Audit;

/// <summary>Excludes rows of an entity type from the audit.</summary>
/// <param name="because">The reason.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnauditedAttribute(string because) : Attribute
{
    /// <summary>The reason.</summary>
    public string Because => because;
}
