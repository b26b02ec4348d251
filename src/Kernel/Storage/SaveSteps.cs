using Kernel.Audit;
using Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>What a save of a module does besides storing rows. <see cref="ModuleContext.SaveChangesAsync(bool, CancellationToken)"/> says in which order.</summary>
internal sealed class SaveSteps
{
    private readonly DatabaseProvider? provider;
    private readonly PersonalDataEncryption? encryption;
    private readonly AuditWriter? audit;
    private readonly CommittedEvents? committed;
    private readonly IReadOnlyList<IDerivedEvents> derived = [];

    public SaveSteps(
        DatabaseProvider provider,
        PersonalDataEncryption encryption,
        AuditWriter audit,
        CommittedEvents committed,
        IEnumerable<IDerivedEvents> derived,
        TimeProvider clock
    )
    {
        this.derived = [.. derived];
        (this.provider, this.encryption, this.audit, this.committed) = (provider, encryption, audit, committed);
        Clock = clock;
    }

    private SaveSteps() => Clock = Keys.Clock;

    /// <summary>Stores rows as they are.</summary>
    public static SaveSteps None { get; } = new();

    /// <summary>The time that events and audit entries carry.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Waits until the database takes a writer.</summary>
    /// <returns>Lets the next one in; null where nobody waits.</returns>
    public ValueTask<IDisposable?> Admit(ModuleContext context, CancellationToken cancellation) =>
        provider?.Admit(context, cancellation) ?? default;

    /// <summary>The events that follow from the changed rows themselves.</summary>
    public IEnumerable<IEvent> Derive(ModuleContext context, DateTime at) =>
        derived.Count == 0
            ? []
            : context
                .ChangeTracker.Entries()
                .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                .SelectMany(e => derived.SelectMany(d => d.Of(e, at)));

    /// <summary>Encrypts the personal texts that are about to be stored.</summary>
    public void Encrypt(ModuleContext context) => encryption?.Encrypt(context.ChangeTracker);

    /// <summary>Adds an audit entry for each record that changes.</summary>
    public void Audit(ModuleContext context) => audit?.Write(context);

    /// <summary>Announces what was stored to this host.</summary>
    public void Announce(ModuleContext context, IReadOnlyList<IEvent> events)
    {
        audit?.Announce(context);
        committed?.Publish(events);
    }
}
