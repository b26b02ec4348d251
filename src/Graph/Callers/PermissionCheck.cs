using Graph.Errors;
using Kernel.Access;

namespace Graph.Callers;

/// <summary>
/// Compares the permissions that an operation needs with those that its caller holds. No other class of the graph does so: a plan only contains
/// demands, and each request checks them.
/// </summary>
/// <param name="caller">The caller.</param>
internal sealed class PermissionCheck(Identity caller)
{
    /// <summary>Whether the caller holds a permission; records of a kind whose permission is missing do not exist for the caller.</summary>
    public bool Holds(string permission) => caller.May(permission);

    /// <summary>Why the caller may not use a field, or a condition among its arguments; null if that is allowed.</summary>
    /// <param name="demand">The permission that is needed.</param>
    /// <param name="field">The path of the field.</param>
    public Problem? Refusal(Demand demand, IReadOnlyList<object> field)
    {
        if (!Holds(demand.Permission))
        {
            return ForbiddenProblem.Of(caller, demand.Permission, [.. field, .. demand.Place]);
        }

        return demand.Purpose is { } purpose && !caller.IsForAll(purpose, caller.ReachOf(demand.Permission))
            ? ForbiddenProblem.Masked(purpose, [.. field, .. demand.Place])
            : null;
    }
}
