using System.Collections;
using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Kernel;

namespace Graph.Fields;

/// <summary>Writes values that are no nodes: leaves, records of them, and lists of either; and the nodes that records lead to.</summary>
internal abstract class ValueWriter
{
    /// <summary>What is selected of the nodes that the values lead to.</summary>
    public virtual SelectionSet[] Below => [];

    /// <summary>Sees that the caller may have what is selected, before anything is read.</summary>
    public virtual void Bind(PlanBinder binder) { }

    /// <summary>Loads the nodes that values lead to, of all values at once.</summary>
    public virtual Task Load(Run run, IReadOnlyList<object> values) => Task.CompletedTask;

    public abstract void Write(Run run, Utf8JsonWriter json, object? value);
}

internal sealed class LeafWriter(GraphType type) : ValueWriter
{
    public override void Write(Run run, Utf8JsonWriter json, object? value) => Json.Leaf(json, type, value);
}

/// <summary>The node behind a key in a record.</summary>
internal sealed class NodeWriter(int index, KeyedLevel level) : ValueWriter
{
    public override SelectionSet[] Below { get; } = [level.Selection];

    public override async Task Load(Run run, IReadOnlyList<object> values)
    {
        var nodes = level.Begin(run);
        foreach (var key in values)
        {
            nodes.Index.Add(((IKey)key).Value);
        }

        run.Keep(index, await level.Load(run, nodes));
    }

    public override void Write(Run run, Utf8JsonWriter json, object? value) =>
        level.Write(run, json, run.Loaded<Table>(index), (value as IKey)?.Value);
}

internal sealed class ListWriter(ValueWriter item) : ValueWriter
{
    public override SelectionSet[] Below => item.Below;

    public override void Bind(PlanBinder binder) => item.Bind(binder);

    public override Task Load(Run run, IReadOnlyList<object> values) =>
        item.Below.Length == 0
            ? Task.CompletedTask
            : item.Load(run, [.. values.SelectMany(list => ((IEnumerable)list).OfType<object>())]);

    public override void Write(Run run, Utf8JsonWriter json, object? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var each in (IEnumerable)value)
        {
            item.Write(run, json, each);
        }

        json.WriteEndArray();
    }
}

internal sealed class RecordWriter(
    IReadOnlyList<(SelectedField Selected, Func<object, object?> Get, ValueWriter Value)> members
) : ValueWriter
{
    private readonly JsonEncodedText[] names =
    [
        .. members.Select(m => JsonEncodedText.Encode(m.Selected.Name, Json.Encoder)),
    ];

    public override SelectionSet[] Below { get; } = [.. members.SelectMany(m => m.Value.Below)];

    public override void Bind(PlanBinder binder)
    {
        foreach (var (selected, _, writer) in members)
        {
            if (binder.Wants(selected))
            {
                writer.Bind(binder);
            }
        }
    }

    public override async Task Load(Run run, IReadOnlyList<object> values)
    {
        foreach (var (selected, get, writer) in members)
        {
            if (writer.Below.Length > 0 && selected.Include.Holds(run.Variables))
            {
                await writer.Load(run, [.. values.Select(get).OfType<object>()]);
            }
        }
    }

    public override void Write(Run run, Utf8JsonWriter json, object? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        for (var i = 0; i < members.Count; i++)
        {
            var (selected, get, writer) = members[i];
            if (selected.Include.Holds(run.Variables))
            {
                json.WritePropertyName(names[i]);
                writer.Write(run, json, get(value));
            }
        }

        json.WriteEndObject();
    }
}
