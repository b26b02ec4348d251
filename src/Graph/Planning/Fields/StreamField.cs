using System.Reflection;
using System.Text.Json;
using Graph.Model;
using Graph.Reading;
using Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Planning.Fields;

/// <summary>What a listener is told of an event: a value, or a record that leads to nodes.</summary>
internal sealed class StreamField(Selected selected, int index, StreamSource source, Telling telling)
    : PlanField(selected)
{
    public StreamSource Source => source;

    public override Selection[] Below { get; } = telling.Selection is { } selection ? [selection] : [];

    public override long Cost(Run run) => 1 + CostBelow(run);

    public override void Bind(Run run) => run.Bind(index, Arguments(run));

    /// <summary>Lets the module look at an event.</summary>
    /// <returns>Whether the listener is told of it.</returns>
    public async Task<bool> Offer(Run run, IEvent happened)
    {
        var given = run.Bound<Dictionary<string, object?>>(index);
        var answer = await Calling.Answer(source.Method, Selected, given, run, happened);
        if (answer is null || await telling.Load(run, answer) is not { } loaded)
        {
            return false;
        }

        run.Keep(index, loaded);
        return true;
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row) =>
        telling.Write(run, json, run.Loaded<object>(index)!);
}

/// <summary>How what is told is loaded and written.</summary>
internal abstract class Telling
{
    public virtual Selection? Selection => null;

    /// <returns>Null where it speaks of what is not there for the listener.</returns>
    public abstract Task<object?> Load(Run run, object payload);

    public abstract void Write(Run run, Utf8JsonWriter json, object loaded);
}

/// <summary>A value is all there is.</summary>
internal sealed class ValueTelling(ValueWriter value) : Telling
{
    public override Task<object?> Load(Run run, object payload) => Task.FromResult<object?>(payload);

    public override void Write(Run run, Utf8JsonWriter json, object loaded) => value.Write(run, json, loaded);
}

/// <summary>A record is a row of one's own: what it leads to is loaded as from any other row.</summary>
internal sealed class RowTelling(Type payload, RowShape shape, Selection selection) : Telling
{
    private readonly PropertyInfo[] nodes = [.. payload.GetProperties().Where(p => p.PropertyType == typeof(NodeRef))];

    public override Selection Selection => selection;

    public override async Task<object?> Load(Run run, object payload)
    {
        foreach (var property in nodes)
        {
            if (!await IsThere(run, (NodeRef)property.GetValue(payload)!))
            {
                return null;
            }
        }

        var row = run.Rent(shape);
        row.Append(shape.Properties.Select(p => p.GetValue(payload)));
        await selection.Load(run, row);
        return row;
    }

    public override void Write(Run run, Utf8JsonWriter json, object loaded) =>
        selection.Write(run, json, (Table)loaded, 0);

    // Of what a listener may not see, not even that it changed is told.
    private static async ValueTask<bool> IsThere(Run run, NodeRef node) =>
        run.Services.GetRequiredService<GraphModel>().Find(node.Kind) is ObjectType kind
        && run.Caller.Identity.May(kind.Permission!)
        && await run.Services.GetRequiredService<Sight>().Holds(run, kind, node.Key);
}

/// <summary>The node of whatever kind that a value of the row speaks of.</summary>
internal sealed class NodeRefField(
    Selected selected,
    int index,
    int column,
    IReadOnlyDictionary<string, KeyedLevel> levels
) : PlanField(selected)
{
    public override bool Loads => true;

    // Of what kind it will be is not known yet; of those that the listener may not see it will never be.
    public override void BindBelow(Run run)
    {
        foreach (var level in levels.Values.Where(l => run.Caller.Identity.May(l.Node.Permission!)))
        {
            level.Selection.Bind(run);
        }
    }

    public override Selection[] Below { get; } = [.. levels.Values.Select(l => l.Selection)];

    public override long Cost(Run run) =>
        1
        + levels
            .Values.Where(l => run.Caller.Identity.May(l.Node.Permission!))
            .Select(l => l.Selection.Cost(run))
            .DefaultIfEmpty(0)
            .Max();

    protected override async Task Fill(Run run, Table parents)
    {
        var found = new Dictionary<string, Table>(StringComparer.Ordinal);
        for (var row = 0; row < parents.Count; row++)
        {
            var node = ((NodeRefColumn)parents[column]).Node(row);
            if (levels.TryGetValue(node.Kind, out var level))
            {
                if (!found.TryGetValue(node.Kind, out var nodes))
                {
                    found.Add(node.Kind, nodes = level.Begin(run));
                }

                nodes.Index.Add(node.Key);
            }
        }

        foreach (var (kind, nodes) in found)
        {
            await levels[kind].Load(run, nodes);
        }

        run.Keep(index, found);
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        var node = ((NodeRefColumn)table[column]).Node(row);
        if (run.Loaded<Dictionary<string, Table>>(index)?.GetValueOrDefault(node.Kind) is { } nodes)
        {
            levels[node.Kind].Write(run, json, nodes, node.Key);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
