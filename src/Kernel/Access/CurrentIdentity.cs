using Kernel.Errors;

namespace Kernel.Access;

/// <summary>On whose behalf the present piece of work is done: nobody's, until its beginning says whose.</summary>
public sealed class CurrentIdentity
{
    /// <summary>Who asked; nobody, who may do nothing, until it is said.</summary>
    public Identity Identity { get; set; } = Identity.Anonymous;

    /// <summary>What is done, by its name: the mutation, or what the program is about.</summary>
    public string Act { get; set; } = "";

    /// <summary>The program itself does something that nobody asked for, such as delivering events.</summary>
    /// <param name="act">What, by its name.</param>
    public void ActAsProgram(string act) => (Identity, Act) = (Identity.Program, act);

    /// <summary>Sees that a permission of the caller reaches a unit, before anything of that unit is looked at.</summary>
    /// <exception cref="OutsideReach">It does not.</exception>
    public void RequireReach(string permission, long unit)
    {
        if (!Identity.ReachOf(permission).Holds(unit))
        {
            throw new OutsideReach();
        }
    }
}
