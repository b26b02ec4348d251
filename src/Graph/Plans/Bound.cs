using Graph.Callers;

namespace Graph.Plans;

/// <summary>The arguments of a field after they were read. It does not depend on the caller.</summary>
internal abstract record Bound
{
    /// <summary>The permissions that the arguments need, in the order in which they are checked.</summary>
    public virtual IReadOnlyList<Demand> Demands => [];
}

/// <summary>Arguments that are passed to a method of a module.</summary>
/// <param name="Values">The values by name.</param>
internal sealed record GivenArguments(Dictionary<string, object?> Values) : Bound;
