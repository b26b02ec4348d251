using System.Collections;
using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Kernel;

namespace Graph.Fields;

/// <summary>Writes a leaf of a value that a method returned.</summary>
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

/// <summary>Writes the node that a key in a value refers to.</summary>
internal sealed class ValueLinkWriter(int index, ObjectWriter node) : Writer
{
    public override ObjectWriter[] Objects { get; } = [node];

    public override void Write(Run run, Utf8JsonWriter json, in Place at) =>
        KeyedLevel.Write(run, json, node, run.Loaded<Table>(index), (at.Value as IKey)?.Value);
}

/// <summary>Nodes that values refer to, for all values at once.</summary>
/// <param name="Member">The field that refers to them.</param>
/// <param name="Index">Their place in a run.</param>
/// <param name="Level">The columns to read of them.</param>
/// <param name="Keys">The keys in a value.</param>
internal sealed record ValueLink(
    SelectedField Member,
    int Index,
    KeyedLevel Level,
    Func<object, IEnumerable<object>> Keys
)
{
    /// <summary>Loads the nodes.</summary>
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

/// <summary>A value of a field: how to write it, and which nodes it refers to.</summary>
/// <param name="Selected">The field.</param>
/// <param name="Index">Its place in a run.</param>
/// <param name="Writer">Writes it.</param>
/// <param name="Links">The nodes that it refers to.</param>
internal sealed record FieldValue(SelectedField Selected, int Index, Writer Writer, IReadOnlyList<ValueLink> Links)
{
    /// <summary>Loads the nodes that the values refer to.</summary>
    public async Task Load(Run run, FetchStep step, IReadOnlyList<object> values)
    {
        foreach (var link in Links)
        {
            await link.Load(run, step, values);
        }
    }
}
