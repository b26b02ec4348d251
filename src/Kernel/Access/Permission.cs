namespace Kernel.Access;

/// <summary>What permissions have in common; each module names its own.</summary>
public static class Permission
{
    /// <summary>Allowed to everybody, signed in or not. It must be said like any other.</summary>
    public const string Public = "public";

    /// <summary>An audit entry's place in its chain: gaps between the entries that a caller sees would show that others exist.</summary>
    public const string VerifyAudit = "audit.verify";
}
