using Kernel.Access;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Outbox;

/// <summary>
/// Brings a batch of messages to every module that reacts to them. Each acts in a transaction of its own, which also keeps
/// in its inbox what it has acted on: whatever is repeated after a crash, or by a host that lost its turn without noticing,
/// is known there or no longer pending, and changes nothing.
/// </summary>
/// <param name="scopes">A fresh scope for each receiver.</param>
/// <param name="stores">The modules' stores.</param>
/// <param name="catalog">The events by name.</param>
internal sealed class Delivery(IServiceScopeFactory scopes, IEnumerable<ModuleStore> stores, EventCatalog catalog)
{
    private readonly EventHandlers reactions = new(scopes);

    /// <summary>Delivers a batch; it is not marked as delivered here.</summary>
    /// <param name="sender">Whose messages they are.</param>
    /// <param name="outbox">The sender's context, in no transaction.</param>
    /// <param name="batch">The messages, in order.</param>
    /// <param name="cancellation">Ends the work.</param>
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

        // The inbox first, then the outbox: a host that delivered these messages meanwhile either shows in the outbox or has raised
        // the inbox's version.
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

    // Dead letters are pending too: an operator may have them delivered after all.
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
