using Graph.Errors;
using Kernel.Access;

namespace Graph.Callers;

/// <summary>
/// Compares the permissions that an operation takes with those that its caller holds. Nothing else in the graph does so: a plan has
/// demands, and only a request has their answers.
/// </summary>
/// <param name="caller">Who asks.</param>
internal sealed class PermissionCheck(Identity caller)
{
    /// <summary>Whether a permission is held; records of a kind whose permission is not held do not exist for the caller.</summary>
    public bool Holds(string permission) => caller.May(permission);

    /// <summary>Why the caller may not have a field, or a condition among its arguments; null where it is allowed.</summary>
    /// <param name="demand">What is needed.</param>
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
