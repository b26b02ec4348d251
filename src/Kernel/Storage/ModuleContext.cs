using Kernel.Audit;
using Kernel.PersonalData;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Storage;

/// <summary>
/// A module's unit of work on its own schema. Saving increments the versions of changed records and writes the events raised by
/// aggregates, and those derived from changed rows, to the module's outbox in the same transaction.
/// </summary>
/// <param name="options">The context's options.</param>
/// <param name="schema">The schema that the module owns.</param>
public abstract class ModuleContext(DbContextOptions options, string schema) : AuditedContext(options, schema)
{
    /// <summary>The events.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>The events of other modules that were handled.</summary>
    public DbSet<Inbox> Inboxes => Set<Inbox>();

    /// <summary>The leases on work that one host at a time does.</summary>
    public DbSet<Lease> Leases => Set<Lease>();

    /// <summary>The idempotency records.</summary>
    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();

    // A context outside a host, such as one that copies data, only stores rows.
    private SaveSteps Steps =>
        this.GetService<IDbContextOptions>()
            .FindExtension<CoreOptionsExtension>()
            ?.ApplicationServiceProvider?.GetService<SaveSteps>()
        ?? SaveSteps.None;

    /// <summary>Raises an event that belongs to no entity, at most once: if it was raised before, saving fails as a duplicate.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="once">The unique name of the occurrence, stored with the event.</param>
    /// <param name="aboutSealed">Whether the event is about a sealed record.</param>
    public void RaiseOnce(IEvent happened, string once, bool aboutSealed = false)
    {
        var now = Steps.Clock.Now();
        foreach (var message in EventCatalog.Write([happened], now))
        {
            message.AboutSealed = aboutSealed;
            Outbox.Add(message);
        }

        IdempotencyRecords.Add(
            new IdempotencyRecord
            {
                Key = once,
                InputHash = "",
                At = now,
            }
        );
    }

    /// <summary>Saves changes; all steps of a save are listed here, in order.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        if (Database.CreateExecutionStrategy().RetriesOnFailure)
        {
            // Only a save with its own commit can distinguish a failure from an unknown outcome.
            Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        }

        var steps = Steps;
        // Within the caller's transaction nothing is committed yet: the outbox reader announces the events.
        var commits = Database.CurrentTransaction is null;
        // Changes are detected once; each detection compares every value of every record.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        IDisposable? turn = null;
        try
        {
            turn = await steps.Admit(this, cancellationToken);
            var now = steps.Clock.Now();
            RaiseVersions();
            List<IEvent> events = [.. TakeEvents(now), .. steps.Derive(this, now).Distinct()];
            Outbox.AddRange(EventCatalog.Write(events, now));
            await MarkSealed(cancellationToken);
            steps.Encrypt(this);
            steps.Audit(this);
            try
            {
                var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
                steps.Announce(this, commits ? events : []);
                return rows;
            }
            catch (Exception doubt) when (UnknownCommitInterceptor.IsUnknown(doubt))
            {
                // The commit may have succeeded.
                steps.Announce(this, events);
                throw;
            }
        }
        finally
        {
            turn?.Dispose();
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously.");

    /// <inheritdoc/>
    public override void Dispose()
    {
        // The context returns to the pool and is used by another caller next.
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
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);

        modelBuilder.Entity<OutboxMessage>(outbox =>
        {
            outbox.Property(m => m.Body).HasMaxLength(EventCatalog.MostBody);
            // Delivered messages leave the index, and the dispatcher's query stops at its limit. All databases accept this filter.
            outbox.HasIndex(m => m.Id).HasFilter("\"DeliveredAt\" IS NULL");
        });
        modelBuilder.Entity<Lease>().HasKey(l => l.Name);
        modelBuilder.Entity<Inbox>().HasKey(i => i.Sender);
        modelBuilder.Entity<IdempotencyRecord>(receipt =>
        {
            receipt.HasKey(r => r.Key);
            receipt.Property(r => r.Refusals).HasMaxLength(4000);
        });
        modelBuilder.Entity<AuditEntry>(entry =>
        {
            // Unlimited length.
            entry.Property(e => e.Changes).Metadata.SetMaxLength(null);
            entry.Property(e => e.Texts).Metadata.SetMaxLength(null);
            entry.HasIndex(e => new { e.Sequence, e.Id });
            entry.HasIndex(e => e.SubjectKey);
            entry.HasIndex(e => new { e.At, e.Id });
        });
        modelBuilder.Entity<AuditHead>().HasKey(h => h.Name);

        PersonalModel.Apply(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (Database.IsSqlServer())
            {
                // Keys and versions are generated by the application: no value has to be returned, and the tables may have triggers.
                entity.UseSqlOutputClause(false);
            }

            entity.FindProperty("Version")?.IsConcurrencyToken = true;
            foreach (var key in entity.FindPrimaryKey()?.Properties ?? [])
            {
                key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
        }
    }

    private async Task MarkSealed(CancellationToken cancellation)
    {
        var raised = ChangeTracker.Entries<OutboxMessage>().Where(m => m.State == EntityState.Added).ToList();
        if (raised.Count > 0 && await SealedRows.Any(this, cancellation))
        {
            raised.ForEach(message => message.Entity.AboutSealed = true);
        }
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries())
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

    private List<IEvent> TakeEvents(DateTime now)
    {
        var (saves, raised) = (new List<IEvent>(), new List<IEvent>());
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry is { Entity: IRaiseOnSave record, State: EntityState.Added or EntityState.Modified })
            {
                saves.Add(record.Saved(entry.State == EntityState.Added, now));
            }

            if (entry.Entity is IRaiseEvents raiser)
            {
                raised.AddRange(raiser.TakeEvents());
            }
        }

        return [.. saves.Distinct(), .. raised.Distinct()];
    }
}
