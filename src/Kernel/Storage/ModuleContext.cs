using Kernel.Audit;
using Kernel.PersonalData;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Storage;

/// <summary>
/// A module's own schema and unit of work. Saving raises the version of what changed and writes what the aggregates
/// raised, and what follows from the changed rows, to the module's outbox, in the same transaction.
/// </summary>
/// <param name="options">Where and how; from the storage.</param>
/// <param name="schema">The schema that the module owns.</param>
public abstract class ModuleContext(DbContextOptions options, string schema) : AuditedContext(options, schema)
{
    /// <summary>Events not yet delivered.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Which events of others have been acted on.</summary>
    public DbSet<Inbox> Inboxes => Set<Inbox>();

    /// <summary>Work that one host at a time does.</summary>
    public DbSet<Lease> Leases => Set<Lease>();

    /// <summary>Answers by idempotency key.</summary>
    public DbSet<IdempotencyRecord> Receipts => Set<IdempotencyRecord>();

    // A context that no host composed, such as one that copies data, stores rows and does nothing else.
    private SaveSteps Steps =>
        this.GetService<IDbContextOptions>()
            .FindExtension<CoreOptionsExtension>()
            ?.ApplicationServiceProvider?.GetService<SaveSteps>()
        ?? SaveSteps.None;

    /// <summary>Raises an event that belongs to no entity, once: saving fails as a duplicate where it was raised before.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="once">Names it; written with the event.</param>
    /// <param name="aboutSealed">Whether it is about a sealed record.</param>
    public void Tell(IEvent happened, string once, bool aboutSealed = false)
    {
        var now = Steps.Clock.Now();
        foreach (var message in EventCatalog.Write([happened], now))
        {
            message.AboutSealed = aboutSealed;
            Outbox.Add(message);
        }

        Receipts.Add(
            new IdempotencyRecord
            {
                Key = once,
                InputHash = "",
                At = now,
            }
        );
    }

    /// <summary>Saves: everything that happens with a change stands here, in order.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        if (Database.CreateExecutionStrategy().RetriesOnFailure)
        {
            // Only what ends in a commit of its own can be distinguished from what may have been carried out already.
            Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        }

        var steps = Steps;
        // Within a transaction of the caller nothing is committed yet: the outbox reader announces it.
        var commits = Database.CurrentTransaction is null;
        // Changes are looked for once; each look compares every value of every record.
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
            catch (Exception doubt) when (CommitDoubt.IsAbout(doubt))
            {
                // It may have taken effect.
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
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);

        modelBuilder.Entity<OutboxMessage>(outbox =>
        {
            outbox.Property(m => m.Body).HasMaxLength(EventCatalog.MostBody);
            // A delivered message leaves the index, and the dispatcher's query stops at its limit. All databases spell this alike.
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
            // As long as what was written.
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
                // Keys and versions are made here: there is nothing to bring back, and triggers of others stay possible.
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
