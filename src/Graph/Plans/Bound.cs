using Graph.Callers;

namespace Graph.Plans;

/// <summary>What the arguments of a field were read into. It knows no caller.</summary>
internal abstract record Bound
{
    /// <summary>The permissions that the arguments take, in the order in which they are refused.</summary>
    public virtual IReadOnlyList<Demand> Demands => [];
}

/// <summary>Arguments as they are given to a method of a module.</summary>
/// <param name="Values">The values by name.</param>
internal sealed record GivenArguments(Dictionary<string, object?> Values) : Bound;
