using System.Collections;
using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Kernel;

namespace Graph.Fields;

/// <summary>Writes a leaf of a value that a method gave.</summary>
internal sealed class LeafWriter(GraphType type) : Writer
{
    public override void Write(Run run, Utf8JsonWriter json, in Place at) => Json.Leaf(json, type, at.Value);
}

/// <summary>Writes a list of values.</summary>
internal sealed class ListWriter(Writer item) : Writer
{
    public override ObjectWriter[] Objects => item.Objects;

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        if (at.Value is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var each in (IEnumerable)at.Value)
        {
            item.Write(run, json, at with { Value = each });
        }

        json.WriteEndArray();
    }
}

/// <summary>Writes a record as an object.</summary>
internal sealed class RecordWriter(ObjectWriter record) : Writer
{
    public override ObjectWriter[] Objects { get; } = [record];

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        if (at.Value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            record.Write(run, json, at);
        }
    }
}

/// <summary>Writes a member of a record.</summary>
internal sealed class MemberWriter(Func<object, object?> get, Writer value) : Writer
{
    public override ObjectWriter[] Objects => value.Objects;

    public override void Write(Run run, Utf8JsonWriter json, in Place at) =>
        value.Write(run, json, at with { Value = get(at.Value!) });
}

/// <summary>Writes the node behind a key that a value holds.</summary>
internal sealed class ValueLinkWriter(int index, ObjectWriter node) : Writer
{
    public override ObjectWriter[] Objects { get; } = [node];

    public override void Write(Run run, Utf8JsonWriter json, in Place at) =>
        KeyedLevel.Write(run, json, node, run.Loaded<Table>(index), (at.Value as IKey)?.Value);
}

/// <summary>Nodes that values lead to, of all values at once.</summary>
/// <param name="Member">The field that leads to them.</param>
/// <param name="Index">Their place in a run.</param>
/// <param name="Level">What is read of them.</param>
/// <param name="Keys">The keys that a value holds.</param>
internal sealed record ValueLink(
    SelectedField Member,
    int Index,
    KeyedLevel Level,
    Func<object, IEnumerable<object>> Keys
)
{
    /// <summary>Loads them.</summary>
    public async Task Load(Run run, FetchStep step, IEnumerable<object> values)
    {
        if (!run.Includes(Member))
        {
            return;
        }

        var nodes = Level.Begin(run, [Member]);
        foreach (var key in values.SelectMany(Keys))
        {
            nodes.Index.Add(((IKey)key).Value);
        }

        run.Keep(Index, await Level.Load(run, step, nodes));
    }
}

/// <summary>A value of a field: how it is written, and which nodes it leads to.</summary>
/// <param name="Selected">The field.</param>
/// <param name="Index">Its place in a run.</param>
/// <param name="Writer">Writes it.</param>
/// <param name="Links">The nodes that it leads to.</param>
internal sealed record FieldValue(SelectedField Selected, int Index, Writer Writer, IReadOnlyList<ValueLink> Links)
{
    /// <summary>Loads what the values lead to.</summary>
    public async Task Load(Run run, FetchStep step, IReadOnlyList<object> values)
    {
        foreach (var link in Links)
        {
            await link.Load(run, step, values);
        }
    }
}
