using Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Audit;

/// <summary>A context whose saves write audit entries.</summary>
/// <param name="options">The context's options.</param>
/// <param name="schema">The schema that the module owns.</param>
public abstract class AuditedContext(DbContextOptions options, string schema) : DbContext(options)
{
    /// <summary>The schema that the module owns.</summary>
    public string Schema => schema;

    /// <summary>The identity that the context acts for within a scope; null for the program itself.</summary>
    public CurrentIdentity? Acting { get; set; }

    /// <summary>The audit entries of the module's records.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>The end of the module's audit chain.</summary>
    internal DbSet<AuditHead> AuditHeads => Set<AuditHead>();
}
