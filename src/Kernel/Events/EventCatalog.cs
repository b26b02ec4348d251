using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Kernel.Events;

/// <summary>The events that may cross a wall, by name, and how they are written down.</summary>
/// <param name="assemblies">Where events are declared.</param>
public sealed class EventCatalog(IEnumerable<Assembly> assemblies)
{
    private readonly FrozenDictionary<string, Type> kinds = assemblies
        .Distinct()
        .SelectMany(a => a.GetTypes())
        .Where(t => t.IsAssignableTo(typeof(IEvent)) && t is { IsAbstract: false, IsInterface: false })
        .ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>The type of an event.</summary>
    /// <exception cref="InvalidOperationException">The kind is unknown to this version of the product.</exception>
    public Type TypeOf(OutboxMessage message) =>
        kinds.GetValueOrDefault(message.Kind)
        ?? throw new InvalidOperationException($"No event is named {message.Kind}.");

    /// <summary>Reads an event back.</summary>
    /// <exception cref="InvalidOperationException">The kind is unknown to this version of the product.</exception>
    public IEvent Read(OutboxMessage message) => (IEvent)JsonSerializer.Deserialize(message.Body, TypeOf(message))!;

    internal static OutboxMessage Write(IEvent happened, DateTime at) =>
        new()
        {
            Id = Keys.Next(),
            Kind = happened.GetType().Name,
            Body = JsonSerializer.Serialize(happened, happened.GetType()),
            RaisedAt = at,
        };
}
