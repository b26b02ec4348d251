using Kernel.Access;
using Kernel.Audit;
using Kernel.Events;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kernel.Data;

/// <summary>
/// A module's own schema and unit of work. Saving raises the version of what changed and writes what the aggregates
/// raised to the module's outbox, in the same transaction.
/// </summary>
/// <param name="options">Where and how; from the storage.</param>
/// <param name="schema">The schema that the module owns.</param>
public abstract class ModuleContext(DbContextOptions options, string schema) : DbContext(options)
{
    /// <summary>The schema that the module owns.</summary>
    public string Schema => schema;

    /// <summary>Events not yet told.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Events of others acted on.</summary>
    public DbSet<HandledMessage> Handled => Set<HandledMessage>();

    /// <summary>Work that one host at a time does.</summary>
    public DbSet<Lease> Leases => Set<Lease>();

    /// <summary>Answers by idempotency key.</summary>
    public DbSet<Receipt> Receipts => Set<Receipt>();

    /// <summary>Who did what to the module's records.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>Where the chain of these entries ends.</summary>
    internal DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    /// <summary>For whom it works while it belongs to a scope; null for the program itself.</summary>
    public CurrentIdentity? Acting { get; set; }

    /// <summary>Tells of something that no entity raises, once: saving fails as a duplicate where it has been told.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="once">Names it; written with the telling.</param>
    public void Tell(IEvent happened, string once)
    {
        var now = TimeProvider.System.Now();
        Outbox.Add(EventCatalog.Write(happened, now));
        Receipts.Add(
            new Receipt
            {
                Key = once,
                InputHash = "",
                At = now,
            }
        );
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        var now = TimeProvider.System.Now();
        var events = new List<IEvent>();
        foreach (var entry in ChangeTracker.Entries().ToList())
        {
            RaiseVersion(entry);
            if (entry is { Entity: ITellSaves teller, State: EntityState.Added or EntityState.Modified })
            {
                events.Add(teller.Saved(entry.State == EntityState.Added, now));
            }
        }

        events.AddRange(ChangeTracker.Entries<IRaiseEvents>().SelectMany(e => e.Entity.TakeEvents()).Distinct());
        Outbox.AddRange(events.Select(happened => EventCatalog.Write(happened, now)));
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously.");

    /// <inheritdoc/>
    public override void Dispose()
    {
        // It goes back to the pool, and the next to take it is somebody else.
        Acting = null;
        base.Dispose();
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        Acting = null;
        return base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder, GetType().Assembly);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(schema);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);

        modelBuilder.Entity<OutboxMessage>(outbox =>
        {
            outbox.Property(m => m.Body).HasMaxLength(4000);
            outbox.HasIndex(m => new
            {
                m.ToldAt,
                m.SetAside,
                m.Id,
            });
        });
        modelBuilder.Entity<Lease>().HasKey(l => l.Name);
        modelBuilder.Entity<HandledMessage>().HasKey(m => new { m.MessageId, m.Reaction });
        modelBuilder.Entity<Receipt>(receipt =>
        {
            receipt.HasKey(r => r.Key);
            receipt.Property(r => r.Refusals).HasMaxLength(4000);
        });
        modelBuilder.Entity<AuditEntry>(entry =>
        {
            // As long as what was written.
            entry.Property(e => e.Changes).Metadata.SetMaxLength(null);
            entry.HasIndex(e => new { e.Sequence, e.Id });
            entry.HasIndex(e => e.SubjectKey);
        });
        modelBuilder.Entity<AuditHead>().HasKey(h => h.Name);

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.FindProperty("Version")?.IsConcurrencyToken = true;
            foreach (var key in entity.FindPrimaryKey()?.Properties ?? [])
            {
                key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
        }
    }

    private static void RaiseVersion(EntityEntry entry)
    {
        if (
            entry.State is EntityState.Added or EntityState.Modified
            && entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true } version
        )
        {
            var property = entry.Property(version);
            property.CurrentValue = entry.State is EntityState.Added ? 1 : (int)property.OriginalValue! + 1;
        }
    }
}
