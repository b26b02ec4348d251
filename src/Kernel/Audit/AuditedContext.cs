using Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Audit;

/// <summary>A context whose saves leave audit entries.</summary>
/// <param name="options">Where and how.</param>
/// <param name="schema">The schema that it owns.</param>
public abstract class AuditedContext(DbContextOptions options, string schema) : DbContext(options)
{
    /// <summary>The schema that the module owns.</summary>
    public string Schema => schema;

    /// <summary>For whom it works while it belongs to a scope; null for the program itself.</summary>
    public CurrentIdentity? Acting { get; set; }

    /// <summary>Who did what to the module's records.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>Where the chain of these entries ends.</summary>
    internal DbSet<AuditHead> AuditHeads => Set<AuditHead>();
}
