using Kernel.Audit;
using Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>
/// The steps of a save besides storing rows. <see cref="ModuleContext.SaveChangesAsync(bool, CancellationToken)"/> defines their
/// order.
/// </summary>
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

    /// <summary>Only stores rows.</summary>
    public static SaveSteps None { get; } = new();

    /// <summary>The clock for events and audit entries.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Waits until the database accepts a writer.</summary>
    /// <returns>Admits the next writer when it is disposed; null if there is no queue.</returns>
    public ValueTask<IDisposable?> Admit(ModuleContext context, CancellationToken cancellation) =>
        provider?.Admit(context, cancellation) ?? default;

    /// <summary>Returns the events derived from the changed rows.</summary>
    public IEnumerable<IEvent> Derive(ModuleContext context, DateTime at) =>
        derived.Count == 0
            ? []
            : context
                .ChangeTracker.Entries()
                .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                .SelectMany(e => derived.SelectMany(d => d.Derive(e, at)));

    /// <summary>Encrypts personal texts.</summary>
    public void Encrypt(ModuleContext context) => encryption?.Encrypt(context.ChangeTracker);

    /// <summary>Adds an audit entry for each changed record.</summary>
    public void Audit(ModuleContext context) => audit?.Write(context);

    /// <summary>Publishes the committed events within this host.</summary>
    public void Announce(ModuleContext context, IReadOnlyList<IEvent> events)
    {
        audit?.Announce(context);
        committed?.Publish(events);
    }
}
