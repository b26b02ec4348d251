using System.Text.Json;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Outbox;

/// <summary>Shows operators the state of the outboxes and redelivers dead letters.</summary>
/// <param name="stores">The modules' stores.</param>
public sealed class OutboxOperations(IEnumerable<ModuleStore> stores)
{
    // Per module; a larger number of dead letters has one cause.
    private const int MostShown = 100;

    /// <summary>Returns the state of every outbox.</summary>
    /// <param name="withSealed">Whether to include events about sealed records: only for an operator on the server.</param>
    /// <param name="unreadable">Records the messages that cannot be read; they are left out.</param>
    /// <param name="cancellation">Cancels the operation.</param>
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
                    await unreadable.Try(() => waiting.MinAsync(m => (DateTime?)m.RaisedAt, cancellation)),
                    await unreadable.TryEach<long, DeadLetteredMessage>(
                        async () => [.. (await deadLetters.ToListAsync(cancellation)).Select(DeadLetteredMessage.From)],
                        async () => await deadLetters.Select(m => m.Id).ToListAsync(cancellation),
                        async id =>
                            [DeadLetteredMessage.From(await deadLetters.SingleAsync(m => m.Id == id, cancellation))]
                    )
                )
            );
        }

        return all;
    }

    /// <summary>Redelivers a dead letter; handlers that already handled it do not handle it again.</summary>
    /// <param name="module">The module's schema.</param>
    /// <param name="id">The message.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>Whether there is such a dead letter.</returns>
    public async Task<bool> Redeliver(string module, long id, CancellationToken cancellation)
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

/// <summary>The state of an outbox.</summary>
/// <param name="Module">The module's schema.</param>
/// <param name="Waiting">The number of events waiting to be delivered.</param>
/// <param name="Since">When the oldest of them was raised, UTC; null if none waits.</param>
/// <param name="DeadLetters">Events that could not be delivered, oldest first.</param>
public sealed record OutboxState(
    string Module,
    int Waiting,
    DateTime? Since,
    IReadOnlyList<DeadLetteredMessage> DeadLetters
);

/// <summary>An event that could not be delivered: its subject without its content.</summary>
/// <param name="Id">The message.</param>
/// <param name="Kind">The event's type.</param>
/// <param name="Subject">The record that the event is about, by type and key; null if it names none.</param>
/// <param name="Attempts">The number of failed deliveries.</param>
/// <param name="Fault">The last failure: exception types and error codes, no user input.</param>
/// <param name="RaisedAt">When the event was raised, UTC.</param>
public sealed record DeadLetteredMessage(
    long Id,
    string Kind,
    string? Subject,
    int Attempts,
    string? Fault,
    DateTime RaisedAt
)
{
    internal static DeadLetteredMessage From(OutboxMessage message) =>
        new(message.Id, message.Kind, SubjectIn(message.Body), message.Attempts, message.Fault, message.RaisedAt);

    // Events name records by kind and key, or by an id; the first one is their subject.
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
