namespace Kernel.Access;

/// <summary>Permissions that all modules share; each module defines its own.</summary>
public static class Permission
{
    /// <summary>Allowed to everyone, signed in or not. It must be declared like any other permission.</summary>
    public const string Public = "public";

    /// <summary>
    /// Allows reading the position of an audit entry in its chain: gaps between visible entries reveal that others exist.
    /// </summary>
    public const string VerifyAudit = "audit.verify";
}
