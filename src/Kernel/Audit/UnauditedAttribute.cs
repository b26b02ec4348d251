namespace Kernel.Audit;

/// <summary>Rows of which no entries are made.</summary>
/// <param name="because">Why nothing is lost by that.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnauditedAttribute(string because) : Attribute
{
    /// <summary>Why nothing is lost by that.</summary>
    public string Because => because;
}
