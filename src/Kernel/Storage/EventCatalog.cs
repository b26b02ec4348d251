using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Kernel.Storage;

/// <summary>The event types by name, and their serialization.</summary>
/// <param name="assemblies">The assemblies that declare events.</param>
public sealed class EventCatalog(IEnumerable<Assembly> assemblies)
{
    /// <summary>The maximum length of a message's body, in characters.</summary>
    internal const int MostBody = 4000;

    private const char Many = '[';

    private readonly FrozenDictionary<string, Type> kinds = assemblies
        .Distinct()
        .SelectMany(a => a.GetTypes())
        .Where(t => t.IsAssignableTo(typeof(IEvent)) && t is { IsAbstract: false, IsInterface: false })
        .ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>The event type of a message.</summary>
    /// <exception cref="InvalidOperationException">The type is unknown to this version of the program.</exception>
    public Type TypeOf(OutboxMessage message) =>
        kinds.GetValueOrDefault(message.Kind)
        ?? throw new InvalidOperationException($"No event is named {message.Kind}.");

    /// <summary>Deserializes the events of a message, in order.</summary>
    /// <exception cref="InvalidOperationException">The type is unknown to this version of the program.</exception>
    public IReadOnlyList<IEvent> Read(OutboxMessage message)
    {
        var type = TypeOf(message);
        return message.Body.StartsWith(Many)
            ? (IEvent[])JsonSerializer.Deserialize(message.Body, type.MakeArrayType())!
            : [(IEvent)JsonSerializer.Deserialize(message.Body, type)!];
    }

    /// <summary>Serializes the events of a transaction: consecutive events of one type share a message, up to the maximum length.</summary>
    internal static IEnumerable<OutboxMessage> Write(IEnumerable<IEvent> happened, DateTime at)
    {
        var (kind, body, count) = ((string?)null, new StringBuilder(), 0);
        foreach (var one in happened)
        {
            var (next, text) = (one.GetType().Name, JsonSerializer.Serialize(one, one.GetType()));
            if (count > 0 && (next != kind || body.Length + text.Length + 2 > MostBody))
            {
                yield return Message(kind!, body, count, at);
                body.Clear();
                count = 0;
            }

            kind = next;
            body.Append(count++ == 0 ? Many : ',').Append(text);
        }

        if (count > 0)
        {
            yield return Message(kind!, body, count, at);
        }
    }

    private static OutboxMessage Message(string kind, StringBuilder body, int count, DateTime at) =>
        new()
        {
            Id = Keys.Next(),
            Kind = kind,
            Body = count == 1 ? body.ToString(1, body.Length - 1) : body.Append(']').ToString(),
            RaisedAt = at,
        };
}
