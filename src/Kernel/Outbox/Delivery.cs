using Kernel.Access;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Outbox;

/// <summary>
/// Delivers a batch of messages to every module that handles them. Each module handles them in a transaction of its own, which
/// also records them in its inbox: a repetition, after a crash or by a host that lost its lease unnoticed, finds them there or no
/// longer pending, and changes nothing.
/// </summary>
/// <param name="scopes">Creates a scope for each receiving module.</param>
/// <param name="stores">The modules' stores.</param>
/// <param name="catalog">The events by name.</param>
internal sealed class Delivery(IServiceScopeFactory scopes, IEnumerable<ModuleStore> stores, EventCatalog catalog)
{
    private readonly EventHandlers reactions = new(scopes);

    /// <summary>Delivers a batch; it does not mark it as delivered.</summary>
    /// <param name="sender">The module that raised the events.</param>
    /// <param name="outbox">The sender's context, without a transaction.</param>
    /// <param name="batch">The messages, in order.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task Deliver(
        ModuleStore sender,
        ModuleContext outbox,
        List<OutboxMessage> batch,
        CancellationToken cancellation
    )
    {
        var types = batch.ConvertAll(catalog.TypeOf);
        foreach (var receiver in stores)
        {
            var due = batch.Where((_, i) => reactions.Has(receiver.Context.Assembly, types[i])).ToList();
            if (due.Count > 0)
            {
                await DeliverTo(receiver, sender.Module.Schema, outbox, due, cancellation);
            }
        }
    }

    private async Task DeliverTo(
        ModuleStore receiver,
        string sender,
        ModuleContext outbox,
        List<OutboxMessage> due,
        CancellationToken cancellation
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentIdentity>().ActAsProgram("reaction");
        var context = (ModuleContext)scope.ServiceProvider.GetRequiredService(receiver.Context);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);

        // The inbox is read before the outbox: if another host delivered these messages meanwhile, either the outbox shows it or the
        // inbox's version has changed.
        var inbox = await context.Inboxes.SingleOrDefaultAsync(i => i.Sender == sender, cancellation);
        var known = inbox?.Keys() ?? [];
        var pending = await Pending(outbox, [.. known, .. due.Select(m => m.Id)], cancellation);
        var fresh = due.Where(m => pending.Contains(m.Id) && !known.Contains(m.Id)).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        await reactions.React(
            receiver.Context.Assembly,
            scope.ServiceProvider,
            [.. fresh.SelectMany(catalog.Read)],
            cancellation
        );
        inbox ??= context.Inboxes.Add(new Inbox { Sender = sender }).Entity;
        inbox.Keep(known.Where(pending.Contains).Concat(fresh.Select(m => m.Id)));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    // Dead letters are pending too: an operator may have them redelivered.
    private static async Task<HashSet<long>> Pending(
        ModuleContext outbox,
        List<long> keys,
        CancellationToken cancellation
    ) =>
        [
            .. await outbox
                .Outbox.Where(m => keys.Contains(m.Id) && m.DeliveredAt == null)
                .Select(m => m.Id)
                .ToListAsync(cancellation),
        ];
}
