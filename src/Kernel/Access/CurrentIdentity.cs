using Kernel.Errors;

namespace Kernel.Access;

/// <summary>The caller that the current unit of work acts for: anonymous until it is set.</summary>
public sealed class CurrentIdentity
{
    /// <summary>The caller; anonymous, without permissions, until it is set.</summary>
    public Identity Identity { get; set; } = Identity.Anonymous;

    /// <summary>The name of the operation: the mutation, or the program's own task.</summary>
    public string Act { get; set; } = "";

    /// <summary>Marks the work as the program's own, such as delivering events.</summary>
    /// <param name="act">The name of the task.</param>
    public void ActAsProgram(string act) => (Identity, Act) = (Identity.Program, act);

    /// <summary>Requires that a permission of the caller covers a unit, before any record of that unit is read.</summary>
    /// <exception cref="OutsideReach">The permission does not cover the unit.</exception>
    public void RequireReach(string permission, long unit)
    {
        if (!Identity.ReachOf(permission).Holds(unit))
        {
            throw new OutsideReach();
        }
    }
}
