namespace Kernel.Audit;

/// <summary>The section <c>Audit</c> of the configuration.</summary>
public sealed class AuditOptions
{
    /// <summary>
    /// The key that entries are sealed with, 32 bytes or more as Base64: the same on all hosts, and kept where those who
    /// administer the database do not look. Where it is not given, one is made and kept in a file of the data folder.
    /// </summary>
    public string? Key { get; set; }
}
