namespace Kernel.Access;

/// <summary>On whose behalf the present piece of work is done; the program itself where nobody asked for it.</summary>
public sealed class CurrentIdentity
{
    /// <summary>Who asked.</summary>
    public Identity Identity { get; set; } = new("system", IdentityKind.Service) { Scope = Scope.All };

    /// <summary>What is done, by its name: the mutation, or what the program is about.</summary>
    public string Act { get; set; } = "system";
}
