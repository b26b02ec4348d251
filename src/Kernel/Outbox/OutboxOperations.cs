using System.Text.Json;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Outbox;

/// <summary>How the outboxes fare, for those who run the program: what waits, and which events are dead letters until an operator decides.</summary>
/// <param name="stores">The modules' stores.</param>
public sealed class OutboxOperations(IEnumerable<ModuleStore> stores)
{
    // Of each module; where there are more dead letters, they have one cause.
    private const int MostShown = 100;

    /// <summary>Looks into every outbox.</summary>
    /// <param name="withSealed">Whether events about sealed records are counted and listed too: for an operator at the machine, and nobody else.</param>
    /// <param name="unreadable">Where messages that cannot be read are noted; they are left out of what is listed.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<OutboxState>> Look(
        bool withSealed,
        UnreadableRecords unreadable,
        CancellationToken cancellation
    )
    {
        var all = new List<OutboxState>();
        foreach (var store in stores)
        {
            await using var db = store.Open();
            var undelivered = db.Outbox.AsNoTracking().Where(m => m.DeliveredAt == null);
            var shown = withSealed ? undelivered : undelivered.Where(m => !m.AboutSealed);
            var waiting = shown.Where(m => !m.DeadLettered);
            var deadLetters = shown.Where(m => m.DeadLettered).OrderBy(m => m.Id).Take(MostShown);
            all.Add(
                new OutboxState(
                    store.Module.Schema,
                    await waiting.CountAsync(cancellation),
                    await Since(waiting, unreadable, cancellation),
                    await DeadLetters(deadLetters, unreadable, cancellation)
                )
            );
        }

        return all;
    }

    private static async Task<DateTime?> Since(
        IQueryable<OutboxMessage> waiting,
        UnreadableRecords unreadable,
        CancellationToken cancellation
    )
    {
        try
        {
            return await waiting.MinAsync(m => (DateTime?)m.RaisedAt, cancellation);
        }
        catch (Exception fault) when (UnreadableRecords.IsCause(fault))
        {
            unreadable.Note(fault);
            return null;
        }
    }

    // All in one statement; one by one where one cannot be read.
    private static async Task<List<DeadLetteredMessage>> DeadLetters(
        IQueryable<OutboxMessage> messages,
        UnreadableRecords unreadable,
        CancellationToken cancellation
    )
    {
        try
        {
            return (await messages.ToListAsync(cancellation)).ConvertAll(DeadLetteredMessage.Of);
        }
        catch (Exception fault) when (UnreadableRecords.IsCause(fault))
        {
            unreadable.Note(fault);
        }

        var read = new List<DeadLetteredMessage>();
        foreach (var id in await messages.Select(m => m.Id).ToListAsync(cancellation))
        {
            try
            {
                read.Add(DeadLetteredMessage.Of(await messages.SingleAsync(m => m.Id == id, cancellation)));
            }
            catch (Exception fault) when (UnreadableRecords.IsCause(fault))
            {
                unreadable.Note(fault);
            }
        }

        return read;
    }

    /// <summary>Delivers a dead letter once more; handlers that have acted on it do not act again.</summary>
    /// <param name="module">The module's schema.</param>
    /// <param name="id">The message.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Whether there is such a message.</returns>
    public async Task<bool> TellAgain(string module, long id, CancellationToken cancellation)
    {
        if (
            stores.SingleOrDefault(s => s.Module.Schema.Equals(module, StringComparison.OrdinalIgnoreCase))
            is not { } store
        )
        {
            return false;
        }

        await using var db = store.Open();
        return await db
                .Outbox.Where(m => m.Id == id && m.DeadLettered && m.DeliveredAt == null)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.DeadLettered, false).SetProperty(m => m.Attempts, 0),
                    cancellation
                ) == 1;
    }
}

/// <summary>How an outbox fares.</summary>
/// <param name="Module">The module's schema.</param>
/// <param name="Waiting">How many events wait to be delivered.</param>
/// <param name="Since">When the oldest of them was raised, UTC; null where none waits.</param>
/// <param name="DeadLetters">Events that could not be delivered, oldest first.</param>
public sealed record OutboxState(
    string Module,
    int Waiting,
    DateTime? Since,
    IReadOnlyList<DeadLetteredMessage> DeadLetters
);

/// <summary>An event that could not be delivered. What it says is not shown, only what it is about.</summary>
/// <param name="Id">The message.</param>
/// <param name="Kind">The event's type.</param>
/// <param name="Subject">The record that it is about, by kind and key; null where it names none.</param>
/// <param name="Attempts">How often its delivery failed.</param>
/// <param name="Fault">What failed at the last attempt: kinds and codes, nothing that anybody entered.</param>
/// <param name="RaisedAt">Since when it waits, UTC.</param>
public sealed record DeadLetteredMessage(
    long Id,
    string Kind,
    string? Subject,
    int Attempts,
    string? Fault,
    DateTime RaisedAt
)
{
    internal static DeadLetteredMessage Of(OutboxMessage message) =>
        new(message.Id, message.Kind, SubjectIn(message.Body), message.Attempts, message.Fault, message.RaisedAt);

    // Events name records by kind and key, or by an id; the first one is what they are about.
    private static string? SubjectIn(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var first =
                json.RootElement is { ValueKind: JsonValueKind.Array } many && many.GetArrayLength() > 0
                    ? many[0]
                    : json.RootElement;
            return first.ValueKind == JsonValueKind.Object
                ? first.EnumerateObject().Select(SubjectIn).FirstOrDefault(s => s is not null)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? SubjectIn(JsonProperty part) =>
        part.Value.ValueKind == JsonValueKind.Object
        && part.Value.TryGetProperty("Kind", out var kind)
        && part.Value.TryGetProperty("Key", out var key)
            ? $"{kind} {key}"
        : part.Value.ValueKind == JsonValueKind.Number && part.Name.EndsWith("Id", StringComparison.Ordinal)
            ? $"{part.Name[..^2]} {part.Value}"
        : null;
}
